import { LANGUAGES } from '#libs/regulation';

/** ISO 3166-1: the code of two letters, by which names are known, followed by that of three, which is kept. */
const CODES =
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

/** What people write besides the name that ICU has. */
const OTHER_NAMES: Record<string, string> = {
  рф: 'RUS',
  'российская федерация': 'RUS',
  'russian federation': 'RUS',
  белоруссия: 'BLR',
  киргизия: 'KGZ',
  'киргизская республика': 'KGZ',
  'кыргызская республика': 'KGZ',
  кыргызстан: 'KGZ',
  'kyrgyz republic': 'KGZ',
  сша: 'USA',
  'соединенные штаты америки': 'USA',
  'united states of america': 'USA',
  кнр: 'CHN',
  'китайская народная республика': 'CHN',
  молдова: 'MDA',
  великобритания: 'GBR',
  'соединенное королевство': 'GBR',
  оаэ: 'ARE',
  'южная корея': 'KOR',
  'republic of korea': 'KOR',
  // Former names that papers still have.
  молдавия: 'MDA',
  туркмения: 'TKM',
  турция: 'TUR',
  turkey: 'TUR',
  чехия: 'CZE',
  'czech republic': 'CZE',
  'чешская республика': 'CZE',
  македония: 'MKD',
  macedonia: 'MKD',
  'северная македония': 'MKD',
  бирма: 'MMR',
  burma: 'MMR',
  свазиленд: 'SWZ',
  swaziland: 'SWZ',
  'cape verde': 'CPV',
  'острова зеленого мыса': 'CPV',
  'ivory coast': 'CIV',
  'берег слоновой кости': 'CIV',
  'east timor': 'TLS',
  'восточный тимор': 'TLS',
  holland: 'NLD',
  голландия: 'NLD',
  англия: 'GBR',
  'great britain': 'GBR',
  uk: 'GBR',
  кндр: 'PRK',
  'северная корея': 'PRK',
  'исламская республика иран': 'IRN',
  фрг: 'DEU',
};

/** ISO leaves these to their users: XXX is a person of no stated nationality. */
const FREE = /^(X[A-Z]{2}|Q[M-Z][A-Z])$/;

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const known = new Map(CODES.flatMap((pair) => [pair.slice(2), pair.slice(0, 2)].map((code) => [code, pair.slice(2)])));
const byName = new Map(Object.entries(OTHER_NAMES));
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  for (const pair of CODES) byName.set(plain(names.of(pair.slice(0, 2)) ?? pair), pair.slice(2));
}

/** The code of a country given by its code of three or two letters or its name in Russian or English. */
export function countryOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (known.has(code) || FREE.test(code)) return known.get(code) ?? code;
  const name = plain(text);
  return byName.get(name) ?? byName.get(name.replace(/^(республика|republic of( the)?) | (республика|republic)$/g, ''));
}
