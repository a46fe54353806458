import type { ReportActFacts } from '#libs/regulation';

const NONE: ReportActFacts = {
  missionReady: false,
  documentOpen: false,
  writable: false,
  inSigning: false,
  onSignatoryList: false,
  served: false,
  digestSeen: false,
  fileDrawn: false,
  fileShown: false,
  signedAlready: false,
  refused: false,
  absent: false,
  leads: false,
  adopted: false,
  toSign: false,
  languageFilled: true,
  pagesOver: 0,
  languageBeyond: null,
  unknownFacts: [],
  unknownReferences: [],
  languageStale: false,
  translation: false,
  agreed: false,
  languageApproved: false,
  paperBeforePolls: false,
};
/** What an act knows of a document; the rest of it does not hold. A fact that no rule asks about does not compile. */
export const reportFacts = (known: Partial<ReportActFacts> = {}): ReportActFacts => ({ ...NONE, ...known });
