import { z } from 'zod';
import { LANGUAGES, PROSE_LOSSES, REFERENCE_KINDS } from '#libs/regulation';
import { FactPlaced, sectionId } from './reports.js';
import { fullName, id, instant, text, wording } from './shapes.js';

const language = z.enum(LANGUAGES);

/** As it is saved: see `WriteText`. */
const body = text(100_000, 0);

export const HoldView = z.object({
  section: sectionId,
  language,
  personId: id,
  name: fullName,
  since: instant,
  isOwn: z.boolean(),
  silent: z.boolean().describe('No sign of its holder for a while: whoever takes it now has it'),
  askedBy: z.object({ personId: id, name: fullName }).nullable().describe('Who would like to write next'),
});
export type HoldView = z.infer<typeof HoldView>;
export const HoldList = z.object({ items: z.array(HoldView).describe('Sections that somebody writes now') });
export const HoldSection = z.object({
  ask: z
    .boolean()
    .default(false)
    .describe('Of one that somebody else holds: asks for it. Without it the section is taken, or kept, or refused'),
});

export const TextVersionList = z.object({
  items: z.array(z.object({ number: z.int(), author: fullName.nullable(), writtenAt: instant, body: z.string() })),
});

/** What of a text its author should know of. */
export const TextChecks = z.object({
  section: sectionId,
  language,
  losses: z.array(z.object({ line: z.int(), begins: z.string(), what: z.enum(PROSE_LOSSES) })),
  unknownFacts: z.array(z.string()),
  unknownReferences: z.array(z.string()),
  numbers: z.array(
    z.object({
      number: z.string(),
      sentence: z.string(),
      same: z.array(z.string()).describe('Figures of the document that have this value, by name'),
    }),
  ),
});
export type TextChecks = z.infer<typeof TextChecks>;

export const WritingAids = z.object({
  facts: z.array(FactPlaced),
  references: z.array(
    z.object({
      to: z.enum(REFERENCE_KINDS),
      number: z.int(),
      title: wording(1_000),
      at: instant,
      zone: z.string().describe('The clocks at the place'),
      sections: z.array(sectionId).describe('Where it is offered first'),
    }),
  ),
  recorded: z
    .record(z.enum(REFERENCE_KINDS), z.int())
    .describe('How many records of each kind the mission ever had: a reference with another number leads nowhere'),
  checks: z.array(TextChecks),
});
export type WritingAids = z.infer<typeof WritingAids>;

export const PreviewSection = z.object({ section: sectionId, language, body });
export type PreviewSection = z.infer<typeof PreviewSection>;
