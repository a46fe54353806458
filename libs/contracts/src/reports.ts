import { z } from 'zod';
import {
  LANGUAGES,
  REPORT_ACTIONS,
  REPORT_FOLLOWS,
  REPORT_KINDS,
  reportLifecycle,
  SECTION_IDS,
  SETTINGS,
  type ReportKind,
  type SectionId,
} from '#libs/regulation';
import { WORK_SHOWN } from './progress.js';
import {
  aside,
  correctionOf,
  day,
  FindingView,
  fullName,
  id,
  inEither,
  instant,
  Paper,
  saidInBoth,
  text,
  version,
  wording,
} from './shapes.js';

export const reportKind = z.enum(REPORT_KINDS as [ReportKind, ...ReportKind[]]);
export const reportState = z.enum(reportLifecycle.states);
export const sectionId = z.enum(SECTION_IDS as [SectionId, ...SectionId[]]);
export const language = z.enum(LANGUAGES);
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const OpenReport = z.object({
  kind: reportKind,
  originalLanguage: language
    .optional()
    .describe(
      'That will be signed; without it, as the mission is set. What follows a withdrawn version keeps its language',
    ),
});
export const SnapshotView = z.object({ id, asOf: instant, provisional: z.boolean(), digest });

export const SignatoryView = z.object({
  personId: id,
  name: wording(250),
  office: wording(200),
  delegation: wording(200)
    .nullable()
    .describe('As the list was fixed with; null of whoever has none, and in older lists'),
  coordinator: z.boolean().describe('Led the mission when the list was fixed; stands first'),
  signedAt: instant.nullable().describe('When it was given, or recorded from paper'),
  paperDate: day.nullable().describe('The date on the paper, of a signature that came on one'),
  dissent: z
    .object({ ru: z.string().nullable(), en: z.string().nullable(), at: instant, paperDate: day.nullable() })
    .nullable()
    .describe('In the place of a signature: what its author has against the document'),
  absentSince: instant.nullable().describe('When it was recorded that this signature is not waited for'),
  absentBy: z.array(fullName).describe('Who recorded that, and who confirmed it, as far as the reader may know'),
  absentByTwo: z.boolean().describe('A second person has confirmed it (R-50)'),
});
export const ArtifactView = z.object({
  id,
  language,
  draft: z.boolean(),
  internal: z
    .boolean()
    .describe('Prints the references of its authors; never published, and told of to whoever reads drafts'),
  referring: z.boolean().describe('So does it, or a draft that was made before it was agreed to: neither is signed'),
  name: z.string(),
  pages: z.int(),
  size: z.int(),
  fileDigest: digest,
  contentDigest: digest.describe('Of the text it was made from; the report names that of the text as it stands'),
  renderedAt: instant,
  word: z
    .object({ name: z.string(), size: z.int(), digest })
    .nullable()
    .describe('An editable copy; the document is the PDF'),
});
/** As it is kept and signed, or as a copy for whoever edits. */
export const ARTIFACT_FORMATS = ['pdf', 'docx'] as const;
export type ArtifactFormat = (typeof ARTIFACT_FORMATS)[number];
export const ArtifactFileQuery = z.object({ format: z.enum(ARTIFACT_FORMATS).default('pdf') });
export const FactPlaced = z.object({
  name: z.string().describe('As it is placed, between braces'),
  title: wording(2_000),
  form: z.enum(['number', 'table', 'chart']).describe('What stands for it: on a line of its own but for a number'),
  written: wording(2_000).nullable().describe('Of a number, as it is printed'),
});
export const ReportView = z.object({
  id,
  missionId: id,
  kind: reportKind,
  title: saidInBoth.describe('As the assembly called it when it was begun'),
  number: z.string(),
  versionNumber: z.int(),
  state: reportState,
  adoptedOn: day.nullable().describe('The day of the last signature, by the host’s calendar or by its paper'),
  editions: z
    .array(z.object({ number: z.int(), state: reportState, adoptedOn: day.nullable() }))
    .describe('Every version that the reader may see, the newest first'),
  originalLanguage: language.describe('The language that is signed; the other is a translation'),
  adoptionMode: z
    .enum(SETTINGS.adoptionMode.values)
    .describe('By whose signatures it is adopted; fixed with the list of signatories'),
  translations: z.array(
    z.object({
      language,
      lacks: z.array(sectionId).describe('Sections that the original has and the translation has not'),
      stale: z.array(sectionId).describe('Sections that are of an earlier writing of the original'),
      staleEntries: z.array(sectionId).describe('Sections with a finding or recommendation that is'),
      approvedAt: instant.nullable().describe('Of the translation as it stands now'),
    }),
  ),
  snapshot: SnapshotView,
  contentDigests: z.object({ ru: digest, en: digest }),
  sections: z.array(
    z.object({
      id: sectionId,
      title: wording(200),
      facts: z.boolean(),
      text: z.enum(['mandatory', 'optional', 'none']),
    }),
  ),
  texts: z.array(
    z.object({
      section: sectionId,
      language,
      body: z.string(),
      authorId: id,
      author: fullName.nullable(),
      writtenAt: instant,
      version: z.int(),
      translates: z
        .int()
        .nullable()
        .describe('Of a translation: which version of the original; null where that was not kept'),
    }),
  ),
  placed: z
    .array(FactPlaced)
    .nullable()
    .describe('Figures that texts and entries place by name; null of an older document, whose texts are words alone'),
  unknownReferences: z
    .array(z.string())
    .describe('References in texts and entries that lead to no record of the mission, such as `visit 999`'),
  signatories: z.array(SignatoryView),
  artifacts: z.array(ArtifactView),
  fileToSign: z
    .enum(['drawn', 'under-way', 'none'])
    .nullable()
    .describe('While it is signed: whether the PDF that is signed is there, is being made, or came to nothing'),
  sessions: z.array(
    z.object({ kind: z.enum(['submitted', 'noted']), body: z.string(), session: z.string(), date: day }),
  ),
  version,
});
export type ReportView = z.infer<typeof ReportView>;
export const ReportList = z.object({
  items: z.array(
    ReportView.pick({
      id: true,
      kind: true,
      title: true,
      number: true,
      versionNumber: true,
      state: true,
      version: true,
    }),
  ),
});
export const ReportChanged = z.object({ report: ReportView, warnings: z.array(FindingView) });

export const WriteText = z.object({
  body: text(100_000, 0).describe('Empty to clear; paragraphs are separated by an empty line'),
  translates: z
    .int()
    .min(0)
    .optional()
    .describe('Of a translation: the version of the original that was read for it; the last one if left out'),
});
export type WriteText = z.infer<typeof WriteText>;
export const MoveReport = z.object({
  action: z.enum(REPORT_ACTIONS).exclude(REPORT_FOLLOWS),
  reason: aside.text(1_000).optional(),
  paper: Paper.optional(),
  place: wording(120).optional().describe('To open the signing: where it is signed, as it is printed'),
  session: z
    .object({ body: aside.line(200), session: aside.line(200), date: day })
    .optional()
    .describe('To submit and to note: which session of the Council or plenary'),
});
export type OpenReport = z.infer<typeof OpenReport>;
export type MoveReport = z.infer<typeof MoveReport>;
export const CorrectReport = correctionOf(z.enum(REPORT_ACTIONS).exclude([...REPORT_FOLLOWS, 'adopt']));
export type CorrectReport = z.infer<typeof CorrectReport>;
export const NewVersion = z.object({
  reason: aside
    .text(1_000)
    .describe(
      'Of what was adopted it is printed in the new version, and published with it: in the language that is signed',
    ),
  translated: aside
    .text(1_000)
    .optional()
    .describe('The same in the other language; needed of what was adopted where its edition in that language is there'),
});
export type NewVersion = z.infer<typeof NewVersion>;
export const SignReport = z.object({
  contentDigest: digest.describe('Of the original-language text you have read'),
  paper: Paper.optional(),
  together: z.array(id).max(200).optional().describe('Who else signed on the same sheet of paper'),
  password: z.string().max(200).optional().describe('Once more, of whoever signs or refuses at the desk'),
  fileDigest: digest.optional().describe('Of the PDF that was read, which a signature at the desk is given to'),
});
export type SignReport = z.infer<typeof SignReport>;
export const RefuseToSign = SignReport.omit({ together: true, fileDigest: true }).extend({
  dissent: inEither(text(10_000)),
});
export type RefuseToSign = z.infer<typeof RefuseToSign>;
export const NoteAbsence = z.object({ personId: id, reason: aside.text(1_000) });
export type NoteAbsence = z.infer<typeof NoteAbsence>;

export const Edition = z.object({
  edition: z.coerce.number().int().min(1).optional().describe('The number of a version; left out, the one that stands'),
});
export const ApproveTranslation = z.object({ contentDigest: digest.describe('Of the translation you have read') });
export const AskRender = z.object({
  language,
  internal: z.boolean().optional().describe('To print the references of its authors, for whoever reads drafts'),
});
export type AskRender = z.infer<typeof AskRender>;
export const RenderView = z.object({
  id,
  reportId: id,
  language,
  ...WORK_SHOWN,
  artifact: ArtifactView.nullable(),
});
export type RenderView = z.infer<typeof RenderView>;

/** A cover-to-cover frozen set of facts, as it stands in the file that can be downloaded. */
export const SnapshotFile = z.record(z.string(), z.unknown());
