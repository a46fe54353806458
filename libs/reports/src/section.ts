import type { AssemblyWords, BasisKind, Language, SectionId } from '#libs/regulation';
import type { Recorded } from '#libs/prose';
import type { Content } from './content.js';
import type { Block } from '#libs/typesetting';
import type { Figures } from './figures-asked.js';
import type { Voice } from './wording.js';

export type Signer = {
  name: { ru: string; en: string };
  office: { ru: string; en: string };
  delegation: { ru: string; en: string } | null;
  coordinator: boolean;
  signedAt: string | null;
  paperDate: string | null;
  /** In the place of a signature; what somebody wrote in one language only the other lacks. */
  dissent: { ru: string | null; en: string | null } | null;
  absentSince: string | null;
};

/** What was adopted before under the same number, and this edition corrects. */
export type Corrected = { number: number; adoptedOn: string; reason: string | null };

/** Of findings by their numbers: of each kind, the numbers of the entries of the mission that a finding rests on. */
export type BasisNumbers = Readonly<Record<number, Partial<Record<BasisKind, readonly number[]>>>>;

/** What a section may draw from: the frozen content, and who has signed it so far. */
export type SectionContext = {
  content: Content;
  /** Every number of the mission's work is asked of these, and counted nowhere else. */
  figures: Figures;
  language: Language;
  /** In which the sentences of the document are said. */
  voice: Voice;
  number: string;
  contentDigest: string;
  snapshotDigest: string;
  signers: readonly Signer[];
  /** Whether dissents are printed with what was adopted; that there is one is said all the same. */
  dissentPrinted: boolean;
  adopted: boolean;
  corrects: Corrected | null;
  /** Of the public page about it; null in what was begun before documents bore one. */
  address: string | null;
  originalLanguage: Language;
  /** Whether the references of the authors are printed. */
  referring: boolean;
  recorded: Recorded;
  basisNumbers: BasisNumbers;
  /** Of the text that is signed; null where it is not known. */
  signedDigest: string | null;
  words: AssemblyWords;
};

/** How a section draws its facts. Its heading and the text people wrote are added for it. */
export type Section = (context: SectionContext) => Block[];
export type Sections = Record<SectionId, Section>;
