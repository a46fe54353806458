import { z } from 'zod';
import { LANGUAGES, PAPER_FORMATS, PAPER_KIND_NAMES, type PaperKind } from '#libs/regulation';
import { WORK_SHOWN } from './progress.js';
import { day, documentNumber, id, instant, PageQuery, pageOf, wording } from './shapes.js';

const kind = z.enum(PAPER_KIND_NAMES as [PaperKind, ...PaperKind[]]);
const format = z.enum(PAPER_FORMATS);
const language = z.enum(LANGUAGES);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const AskPaper = z.object({
  kind,
  subjectId: id
    .optional()
    .describe('The delegation, batch, application or report it is about; left out for letters to all delegations'),
  number: documentNumber(80).optional().describe('The outgoing number, where such numbers are entered by hand'),
});
export type AskPaper = z.infer<typeof AskPaper>;

export const PaperView = z.object({
  id,
  missionId: id,
  kind,
  title: wording(200),
  number: z.string().nullable(),
  datedOn: day,
  delegationId: id.nullable(),
  subjectId: id,
  ...WORK_SHOWN,
  factsDigest: digest,
  issuedAt: instant,
  superseded: z.boolean(),
  erased: z.boolean().describe('The files are gone; number and digests remain'),
  files: z.array(z.object({ language, format, name: z.string(), size: z.int(), digest, pages: z.int().nullable() })),
});
export type PaperView = z.infer<typeof PaperView>;
export const PaperList = z.object({ items: z.array(PaperView) });
export const PaperPage = pageOf(PaperView);
export const PapersQuery = PageQuery.extend({ kind: kind.optional() });
export const PaperFileQuery = z.object({ language: language.default('ru'), format: format.default('pdf') });
