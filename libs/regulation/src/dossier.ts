import { defineActs } from './lifecycle.js';
import type { RefusalCode } from './refusals.js';
import type { Authority } from './roles.js';
import { DEFAULT_SETTINGS, type MissionSettings } from './settings.js';
import type { PersonalDocumentKind, QuestionnaireField } from './vocabulary.js';

const PDF = 'application/pdf';
const IMAGES = ['image/jpeg', 'image/png'] as const;

/** What a file is called by those who open it. */
const FORMATS: Readonly<Record<string, string>> = { [PDF]: 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };
export const formatName = (mediaType: string): string => FORMATS[mediaType] ?? mediaType;

/** What each paper of a dossier may come as. */
export const DOCUMENT_TYPES = {
  passport: [PDF, ...IMAGES],
  photo: IMAGES,
  cv: [PDF, ...IMAGES],
  questionnaire: [PDF, ...IMAGES],
  letter: [PDF, ...IMAGES],
} as const satisfies Record<PersonalDocumentKind, readonly string[]>;

/** How large a paper may be, and an image once it is opened; a photograph is made as small as a badge needs. */
export const DOCUMENT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  photoSide: 1200,
} as const;

/** What an image is for: a `paper` stands behind an act, `evidence` shows what was seen, a `document` is in a dossier, a `portrait` goes on a badge. */
export type ImageUse = 'paper' | 'evidence' | 'document' | 'portrait';
type Least = { short: number; long: number; refusal: 'file.illegible' | 'dossier.photo-too-small' };
/** From how many pixels on a page can be read, and a face be known, however they lie. */
export const IMAGE_LEAST = {
  paper: { short: 600, long: 800, refusal: 'file.illegible' },
  // However small it is, it shows what it shows.
  evidence: { short: 1, long: 1, refusal: 'file.illegible' },
  document: { short: 600, long: 800, refusal: 'file.illegible' },
  portrait: { short: 240, long: 300, refusal: 'dossier.photo-too-small' },
} as const satisfies Record<ImageUse, Least>;

/**
 * How large the small picture is that is made of an image for lists; null where none is. At that size no line of a page in a
 * dossier can be read. A portrait shows all that it tells, a face: it goes to whoever may open the dossier anyway, and to
 * glance at a list of faces is not logged as a reading of each of them.
 */
export const SMALL_SIDE = {
  paper: null,
  evidence: 320,
  document: 96,
  portrait: 96,
} as const satisfies Record<ImageUse, number | null>;

/** What else a host's profile says of the dossier; null or missing where it is not known. */
export type DossierNeeds = {
  host: string;
  documents?: readonly PersonalDocumentKind[] | null;
  questionnaire?: readonly QuestionnaireField[] | null;
};

/** Fields of the questionnaire that the host asks and nobody has filled in. */
export const fieldGaps = ({ questionnaire }: DossierNeeds, filled: readonly string[]): QuestionnaireField[] =>
  (questionnaire ?? []).filter((field) => !filled.includes(field));

type Days = Record<'birthDate' | 'passportIssuedOn' | 'passportExpiresOn', string | null>;
const after = (day: string | null, other: string | null) => day !== null && other !== null && day > other;
/** Why these days cannot be those of one person and one passport. */
export function implausible(
  { birthDate: born, passportIssuedOn: issued, passportExpiresOn: expires }: Days,
  today: string,
): RefusalCode | undefined {
  if (after(born, today) || born === today) return 'particulars.born-in-future';
  if (after(issued, today)) return 'particulars.issued-in-future';
  if (after(born, issued)) return 'particulars.issued-before-birth';
  if (after(issued, expires) || (issued !== null && issued === expires)) return 'particulars.expires-before-issue';
  return after(born, expires) ? 'particulars.expires-before-issue' : undefined;
}

/** What the host requires and the dossier does not hold; a questionnaire may be a paper, or its fields filled in. */
export function documentGaps(
  needs: DossierNeeds,
  held: readonly string[],
  filled: readonly string[],
): PersonalDocumentKind[] {
  const answered = (needs.questionnaire ?? []).length > 0 && fieldGaps(needs, filled).length === 0;
  return (needs.documents ?? []).filter((kind) => !held.includes(kind) && !(kind === 'questionnaire' && answered));
}

/** How the documents of a dossier stand, where it is known what the host asks for. */
export const DOSSIER_STATES = ['complete', 'incomplete'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** When what a closed mission knew of its observers is to be erased. */
export const erasureDue = (closedAt: Date, days: number): Date => new Date(closedAt.getTime() + days * 86_400_000);

export type DossierFacts = { missionOver: boolean };

/** What is done with a dossier. */
export const dossierActs = defineActs<DossierFacts>()({
  provide: {
    permission: 'application:submit',
    records: ['R-23'],
    requires: [{ code: 'dossier.closed', met: (f) => !f.missionOver }],
  },
  see: { permission: 'application:submit' },
  read: { permission: 'dossier:read', records: ['R-60'] },
  erase: { permission: 'data:erase', records: ['R-60'] },
});

/**
 * Whether what is in a dossier is opened for an officer here: who is assigned to the mission, or heads the Secretariat;
 * in a small one, where everybody does everything, every officer.
 */
export const opensDossiers = (
  here: Authority,
  { dossierReaders = DEFAULT_SETTINGS.dossierReaders }: Partial<MissionSettings>,
): boolean => here.can('dossier:read') && (here.can('dossier:handle') || dossierReaders === 'all-officers');
