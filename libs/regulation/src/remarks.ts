import { defineActs } from './lifecycle.js';

export type RemarkFacts = {
  /** The document has the section. */
  there: boolean;
  /** The document is a draft or under review. */
  discussed: boolean;
  /** The section is one that people write. */
  written: boolean;
  /** It was settled before. */
  settled: boolean;
  /** Of a reply: it is to a comment, and not to a reply. */
  toComment: boolean;
  /** Whoever resolves wrote the comment, or writes the document. */
  mayResolve: boolean;
  /** The text as it stands was read by whoever accepts. */
  writable: boolean;
};

/** Comments on sections, and texts that others propose for them (C3): what is open keeps a document from being agreed to. */
export const remarkActs = defineActs<RemarkFacts>()({
  comment: {
    permission: 'report:comment',
    requires: [
      { code: 'remark.not-discussed', met: (f) => f.discussed },
      { code: 'remark.section-missing', met: (f) => f.there },
      { code: 'remark.to-a-reply', met: (f) => f.toComment },
      { code: 'remark.resolved-already', met: (f) => !f.settled },
    ],
  },
  resolve: {
    permission: 'report:comment',
    requires: [
      { code: 'remark.resolved-already', met: (f) => !f.settled },
      { code: 'remark.not-yours', met: (f) => f.mayResolve },
    ],
  },
  suggest: {
    permission: 'report:comment',
    requires: [
      { code: 'remark.not-discussed', met: (f) => f.discussed },
      { code: 'report.section-not-written', met: (f) => f.written },
    ],
  },
  accept: {
    permission: 'report:draft',
    requires: [
      { code: 'suggestion.decided-already', met: (f) => !f.settled },
      { code: 'report.not-writable', met: (f) => f.writable },
    ],
  },
  decline: {
    permission: 'report:draft',
    requires: [{ code: 'suggestion.decided-already', met: (f) => !f.settled }],
  },
  /** To the observers of the mission, who read this section of the draft from then on and nothing else of it. */
  offer: {
    permission: 'report:draft',
    requires: [
      { code: 'remark.not-discussed', met: (f) => f.discussed },
      { code: 'report.section-not-written', met: (f) => f.written },
    ],
  },
  endOffer: { permission: 'report:draft' },
});
