import type { Wording } from './report-outlines.js';
import type { Language } from './vocabulary.js';

/** ISO 3166-1: the code of two letters, by which names are known, followed by that of three, which is kept. */
export const COUNTRY_CODES =
  `ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
   BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
   BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
   CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
   FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
   GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
   ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
   LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
   MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
   NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
   PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
   SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
   TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
   UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE`.split(/\s+/);

/** How these states call themselves: the assembly's members, and those its missions often meet. */
const FULL_NAMES: Record<string, Wording> = {
  ARM: { ru: 'Республика Армения', en: 'Republic of Armenia' },
  AZE: { ru: 'Азербайджанская Республика', en: 'Republic of Azerbaijan' },
  BLR: { ru: 'Республика Беларусь', en: 'Republic of Belarus' },
  CHN: { ru: 'Китайская Народная Республика', en: 'People’s Republic of China' },
  IRN: { ru: 'Исламская Республика Иран', en: 'Islamic Republic of Iran' },
  KAZ: { ru: 'Республика Казахстан', en: 'Republic of Kazakhstan' },
  KGZ: { ru: 'Кыргызская Республика', en: 'Kyrgyz Republic' },
  MDA: { ru: 'Республика Молдова', en: 'Republic of Moldova' },
  RUS: { ru: 'Российская Федерация', en: 'Russian Federation' },
  SRB: { ru: 'Республика Сербия', en: 'Republic of Serbia' },
  TJK: { ru: 'Республика Таджикистан', en: 'Republic of Tajikistan' },
  UZB: { ru: 'Республика Узбекистан', en: 'Republic of Uzbekistan' },
};

const SHORT_CODES = new Map(COUNTRY_CODES.map((pair) => [pair.slice(2), pair.slice(0, 2)]));

/** The state of a code of three letters, by its full name where that is known; a code that names none stays. */
export function stateName(code: string, language: Language): string {
  const short = SHORT_CODES.get(code);
  const full = FULL_NAMES[code]?.[language];
  return full ?? (short && new Intl.DisplayNames([language], { type: 'region' }).of(short)) ?? code;
}
