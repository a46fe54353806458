import { defineActs } from './lifecycle.js';
import type { Wording } from './report-outlines.js';
import { factsKnown, onOnePage, referencesKnown } from './report-requirements.js';

export type ReportActFacts = {
  missionReady: boolean;
  documentOpen: boolean;
  writable: boolean;
  inSigning: boolean;
  onSignatoryList: boolean;
  /** Accredited and on duty in the days that the document is about. */
  served: boolean;
  digestSeen: boolean;
  /** Of a signature at the desk: the PDF of the text as it stands is there to be read, and the signature names it. */
  fileDrawn: boolean;
  fileShown: boolean;
  signedAlready: boolean;
  /** With a dissent that was not taken back. */
  refused: boolean;
  /** Recorded as absent by whoever notes it now, or by two. */
  absent: boolean;
  /** Who leads the mission cannot be absent from it: a deputy who takes over is put on the list of a new version. */
  leads: boolean;
  adopted: boolean;
  /** The draft says what the one who asks is to sign, in the version that is open for signing. */
  toSign: boolean;
  languageFilled: boolean;
  /** Of a document of one page, in the language in which it is longest. */
  pagesOver: number;
  /** Sections in which the translation says what the original does not, as they are called. */
  languageBeyond: Wording | null;
  /** Facts that the text in this language places by a name that the snapshot does not know. */
  unknownFacts: readonly string[];
  /** What it refers to and the mission does not have. */
  unknownReferences: readonly string[];
  /** A section of the translation is of an earlier writing of the original. */
  languageStale: boolean;
  /** Of the language that is asked about: it is not the original, which is signed. */
  translation: boolean;
  agreed: boolean;
  /** As it stands now. */
  languageApproved: boolean;
  /** Of a signature on paper: the paper is dated before the polls closed. */
  paperBeforePolls: boolean;
};

/** What is done to a report without moving it. */
export const reportActs = defineActs<ReportActFacts>()({
  open: {
    permission: 'report:draft',
    requires: [
      { code: 'report.mission-not-ready', met: (f) => f.missionReady },
      { code: 'report.already-open', met: (f) => !f.documentOpen },
    ],
  },
  write: { permission: 'report:draft', requires: [{ code: 'report.not-writable', met: (f) => f.writable }] },
  refreshSnapshot: { permission: 'report:draft', requires: [{ code: 'report.not-writable', met: (f) => f.writable }] },
  sign: {
    permission: 'report:sign',
    requires: [
      { code: 'report.not-in-signing', met: (f) => f.inSigning },
      { code: 'report.not-a-signatory', met: (f) => f.onSignatoryList },
      { code: 'report.signatory-not-accredited', met: (f) => f.served },
      { code: 'report.signed-before-polls', met: (f) => !f.paperBeforePolls },
      { code: 'report.digest-differs', met: (f) => f.digestSeen },
      { code: 'report.file-not-drawn', met: (f) => f.fileDrawn },
      { code: 'report.file-not-shown', met: (f) => !f.fileDrawn || f.fileShown },
      { code: 'report.signed-already', met: (f) => !f.signedAlready },
    ],
  },
  /** Instead of a signature, with a dissent in writing; whoever signs after all takes it back. */
  refuse: {
    permission: 'report:sign',
    requires: [
      { code: 'report.not-in-signing', met: (f) => f.inSigning },
      { code: 'report.not-a-signatory', met: (f) => f.onSignatoryList },
      { code: 'report.signatory-not-accredited', met: (f) => f.served },
      { code: 'report.signed-before-polls', met: (f) => !f.paperBeforePolls },
      { code: 'report.digest-differs', met: (f) => f.digestSeen },
      { code: 'report.signed-already', met: (f) => !f.signedAlready },
      { code: 'report.refused-already', met: (f) => !f.refused },
    ],
  },
  /** Of somebody on the list who cannot sign: not waited for any more, and free to sign all the same. */
  noteAbsence: {
    permission: 'report:note-absence',
    requires: [
      { code: 'report.not-in-signing', met: (f) => f.inSigning },
      { code: 'report.not-on-the-list', met: (f) => f.onSignatoryList },
      { code: 'report.leads-mission', met: (f) => !f.leads },
      { code: 'report.has-signed', met: (f) => !f.signedAlready },
      { code: 'report.has-refused', met: (f) => !f.refused },
      { code: 'report.absent-already', met: (f) => !f.absent },
    ],
  },
  render: {
    permission: 'report:render',
    requires: [
      { code: 'report.translation-empty', met: (f) => !f.adopted || f.languageFilled },
      {
        code: 'report.translation-not-approved',
        met: (f) => !f.adopted || !f.translation || !f.languageFilled || f.languageApproved,
      },
    ],
  },
  /** Says that a translation is that of the agreed original; with the agreement itself, what is there is approved. */
  approveTranslation: {
    permission: 'report:agree',
    requires: [
      { code: 'report.original-not-translated', met: (f) => f.translation },
      { code: 'report.translation-not-agreed', met: (f) => f.agreed },
      { code: 'report.translation-empty', met: (f) => f.languageFilled },
      {
        code: 'report.translation-beyond',
        met: (f) => f.languageBeyond === null,
        params: (f) => ({ where: f.languageBeyond! }),
      },
      factsKnown,
      referencesKnown,
      { code: 'report.original-moved', met: (f) => !f.languageStale },
      onOnePage,
      { code: 'report.digest-differs', met: (f) => f.digestSeen },
    ],
  },
  download: { permission: 'report:download' },
  /** What an observer of the mission does; coordinator and secretariat download drafts too. */
  receive: {
    permission: 'report:receive',
    requires: [{ code: 'report.not-adopted', met: (f) => f.adopted || f.toSign }],
  },
});
