import './jitless.js'; // before the first schema; here, because a bundler goes past index.ts
import { z } from 'zod';
import {
  ADDRESS,
  LANGUAGES,
  NAME_FAULTS,
  nameFault,
  numberFault,
  oneLine,
  visible,
  type NameFault,
  type Script,
} from '#libs/regulation';
import { printed, unprinted } from './printed.js';

// eslint-disable-next-line no-control-regex -- these are the characters that are refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

const shown = (typed: z.ZodString, max: number, min: number) =>
  printed(
    typed
      .min(min)
      .max(max)
      .refine((value) => !CONTROL.test(value), 'contains control characters')
      .refine((value) => !/\p{Cs}/u.test(value), 'contains half a character')
      .refine((value) => !value.includes('\ufffd'), NAME_FAULTS.lost.en),
  );
/**
 * Text of any number of lines as people type it: trimmed, bounded, and free of control characters that no screen, PDF or
 * workbook can show.
 */
export const text = (max: number, min = 1) => shown(z.string().trim(), max, min);
/** Text of one line, such as a title: what would break the line or turn its direction is taken out. */
export const line = (max: number) => shown(z.string().overwrite(oneLine), max, 1);

/** Text of one line or many that no document prints: a reason, the evidence for a record. */
export const aside = { text: (max: number) => unprinted(text(max)), line: (max: number) => unprinted(line(max)) };

const sound = (max: number, faultOf: (value: string) => NameFault | undefined) =>
  printed(
    z
      .string()
      .overwrite(visible)
      .min(1)
      .max(max)
      .superRefine((value, ctx) => {
        const fault = value === '' ? undefined : faultOf(value);
        if (fault) ctx.addIssue({ code: 'custom', message: NAME_FAULTS[fault].en });
      }),
  );
/** A person's name or a part of it; national letters are kept, each as one character. */
export const personName = (script: Script = 'any') => sound(80, (value) => nameFault(value, script));
/** The number of an act, a letter or a certificate, or with `latin` of a passport. */
export const documentNumber = (max: number, script: Script = 'any') =>
  sound(max, (value) => numberFault(value, script));
export const id = z.uuid();
/** Nothing here happens outside these years, and nothing outside them can be stored and shown everywhere. */
const inOurTime = (time: string) => time >= '1990' && time < '2101';
const OUR_TIME = 'lies outside the years 1990 to 2100';

/** A calendar day, `2022-11-20`. */
export const day = z.iso.date().refine(inOurTime, OUR_TIME);
/** An instant with its zone, as it is sent: `2022-11-14T12:00:00.000Z`. */
export const instant = z.iso.datetime({ offset: true }).refine(inOurTime, OUR_TIME);
/** A wall-clock time at a place: `2022-11-14T18:00`. */
export const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'is not of the form 2022-11-14T18:00')
  .refine(inOurTime, OUR_TIME);
export const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not of the form 20:00');
/** When something closes: 24:00 is the end of the day. */
export const closingHour = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is not of the form 20:00');
/** IANA, `Asia/Almaty`. */
export const zone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'is not a time zone such as Asia/Almaty');
/** ISO 3166-1 alpha-3. */
export const country = z.string().regex(/^[A-Z]{3}$/, 'is not a country code of three letters');
/** A domain in national letters is kept as it is sent over the network. */
export const emailAsSent = (address: string): string => {
  const [, local, domain] = /^(.*)@([^@]*[^\x00-\x7f][^@]*)$/.exec(visible(address)) ?? []; // eslint-disable-line no-control-regex
  if (local === undefined || domain === undefined || !URL.canParse(`http://${domain}/`)) return visible(address);
  return `${local}@${new URL(`http://${domain}/`).hostname}`;
};
/** A political group of the assembly, as its reference data name it. */
export const groupCode = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/, 'is not the code of a group');
export const email = unprinted(
  z
    .string()
    .max(200)
    .overwrite(emailAsSent)
    .toLowerCase()
    .pipe(z.email({ pattern: ADDRESS })),
);
export const version = z.int().describe('Send it back as If-Match when you change this');

/** No page of any list has more. */
export const MOST_OF_A_PAGE = 200;
export const limit = z.coerce.number().int().min(1).max(MOST_OF_A_PAGE).default(50);
export const PageQuery = z.object({
  limit,
  cursor: z.string().max(100).optional(),
});
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Pass it as `cursor` for the next page') });

const inBoth = (of: (max: number) => z.ZodString) => {
  const made = new Map<number, z.ZodObject<{ ru: z.ZodString; en: z.ZodString }>>();
  return (max: number) => {
    const shape = made.get(max) ?? z.object({ ru: of(max), en: of(max) });
    made.set(max, shape);
    return shape;
  };
};
/** A bilingual wording; of each length there is one, so that those of a description stand in it once. */
export const wording = inBoth(line);
export const [Wording100, Wording200, Wording300, Wording1000] = [
  wording(100),
  wording(200),
  wording(300),
  wording(1_000),
];
/** Who somebody is, as lists say it: the family name first. */
export const fullName = wording(250);
/** The same of any number of lines. */
export const prose = inBoth(text);
export const [Prose2000, Prose5000] = [prose(2_000), prose(5_000)];

type Halves = { ru: string | null; en: string | null };
/** A wording in one language, in both, or in neither. */
export const halves = (of: z.ZodString) =>
  z.object({ ru: of.nullable().default(null), en: of.nullable().default(null) });
/** What is said of one that is in neither is said of both, since either mends it: there is no field for the two together. */
export function wantsEither({ ru, en }: Halves, given: z.RefinementCtx, at: readonly PropertyKey[] = []) {
  if (ru !== null || en !== null) return;
  for (const language of LANGUAGES)
    given.addIssue({
      code: 'custom',
      message: 'is given in one of the two languages at least',
      path: [...at, language],
    });
}
/** A wording in one of the two languages at least. */
export const inEither = (of: z.ZodString) => halves(of).superRefine((said, given) => wantsEither(said, given));

/** What we say ourselves, in both languages at once: it is shown in the reader's, also after that has changed. */
export const saidInBoth = z.object({ ru: z.string(), en: z.string() });

export const source = aside.line(500).describe('Where this is known from');
export const FindingView = z.object({
  effect: z.enum(['refuses', 'warns']),
  code: z.string(),
  rule: z.string().nullable(),
  provenance: z.array(z.string()),
  params: z.record(z.string(), z.union([z.string(), z.number(), wording(10_000)])),
  sentence: z.string().optional().describe('In the reader’s language'),
});
export type FindingView = z.infer<typeof FindingView>;

/** What an officer recorded from a paper original: its author, number, date and scan (see POST /files). */
export const Paper = z
  .object({ authorPersonId: id, number: documentNumber(80), date: day, scanId: id })
  .describe('Received on paper: the act is its author’s, the record is yours');

/** Why a record is mended, and what that rests on. */
export const mending = {
  reason: aside.text(1_000),
  evidence: aside.line(500).describe('The document the correction rests on'),
};
/** Mending a recording error in the last move. */
export const correctionOf = <A extends z.ZodType>(action: A) =>
  z.object({
    instead: action.nullable().describe('The move that should have been recorded, or null if none'),
    ...mending,
  });

export const Id = z.object({ id });
/** What may be done next: every move with what stands against it. */
export const NextMoves = z.object({
  items: z.array(
    z.object({ action: z.string(), possible: z.boolean(), needsReason: z.boolean(), findings: z.array(FindingView) }),
  ),
});

/**
 * When a check of several fields is made: as soon as these can be read, whatever else is wrong. Otherwise somebody who sends a
 * form back hears of it only after everything else was put right.
 */
export const reading = (fields: readonly string[]) => ({
  when: ({ value, issues }: { value: unknown; issues: readonly { path?: PropertyKey[] | undefined }[] }) =>
    typeof value === 'object' &&
    value !== null &&
    fields.every((field) => field in value && !issues.some(({ path }) => path?.[0] === field)),
});

export const StoredFileView = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  digest: z.string().describe('SHA-256 of the bytes'),
});
/** The body of an upload: the bytes themselves. */
export const UploadBody = z.unknown().refine((body) => body instanceof Uint8Array, 'is not a file');
export const UploadQuery = z.object({ name: line(200), missionId: id.optional() });

export const LogQuery = PageQuery.extend({
  missionId: id.optional(),
  subjectId: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional(),
  personId: id.optional().describe('Who acted'),
  what: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    .max(80)
    .optional()
    .describe('What happened, by its name'),
  since: day.optional().describe('The first day, by UTC'),
  until: day.optional().describe('The last day, by UTC'),
  text: text(100).optional().describe('Stands in the reason or in what was recorded, or is the address of an attempt'),
});
export const LogExportQuery = LogQuery.omit({ limit: true, cursor: true });
export const LogEntryView = z.object({
  id: z.string(),
  at: instant,
  domainTime: instant,
  accountId: id.nullable(),
  personId: id.nullable(),
  personName: z
    .object({ ru: z.string(), en: z.string() })
    .nullable()
    .describe('Of who acted, unless the record is gone; null also where the system did'),
  subjectName: z
    .object({ ru: z.string(), en: z.string() })
    .nullable()
    .describe('What it was done to, where it has a name'),
  what: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  missionId: id.nullable(),
  action: z.string().nullable(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  reason: z.string().nullable(),
  rules: z.array(z.string()),
  details: z.record(z.string(), z.unknown()),
  paperId: id.nullable(),
  corrects: z.string().nullable(),
  follows: z.string().nullable().describe('What the system did of itself: the entry from which it follows'),
  followsName: wording(300).nullable().describe('Of who acted in that entry; null where that was the system, too'),
  attempt: z
    .object({ address: z.string().nullable(), times: z.int(), lastAt: instant })
    .nullable()
    .describe(
      'Of what was tried and refused: whence, unless that is forgotten, and how often within a quarter of an hour',
    ),
});
export type LogEntryView = z.infer<typeof LogEntryView>;

export const SupervisionView = z.object({ status: z.string().describe('One word for supervisors') });
