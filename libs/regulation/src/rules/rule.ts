import type { ProvenanceCode } from './provenance.js';

type Bilingual = { ru: string; en: string };

export type Rule = {
  statement: Bilingual;
  provenance: { codes: readonly ProvenanceCode[]; note: Bilingual };
  /** Whether the secretariat may change the rule or a part of it. */
  configurable: boolean;
  /** The value it starts with, or the part that may be changed. */
  default?: Bilingual;
};
