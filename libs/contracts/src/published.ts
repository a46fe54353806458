import { z } from 'zod';
import { PUBLIC_STANDINGS, PUBLICATION_ACT_NAMES, PUBLICATION_DECISIONS } from '#libs/regulation';
import { BadgeKeyView } from './badges.js';
import { digest, language, reportKind, reportState } from './reports.js';
import { aside, day, FindingView, fullName, id, instant, localTime, prose, saidInBoth } from './shapes.js';

export const publicationAct = z.enum(PUBLICATION_ACT_NAMES);
export const publicationDecision = z.enum(PUBLICATION_DECISIONS);

export const PUBLISHED_FORMATS = ['pdf', 'docx', 'csv', 'xlsx', 'json'] as const;
export type PublishedFormat = (typeof PUBLISHED_FORMATS)[number];

/** What a list says of a published document; kept as it was when it was published. */
export const PublishedCard = z.object({
  kind: reportKind,
  kindTitle: saidInBoth,
  number: z.string(),
  version: z.int(),
  missionNumber: z.string(),
  title: saidInBoth.describe('Of the mission'),
  host: saidInBoth,
  hostZone: z.string(),
  votingDays: z.array(day),
  adoptedOn: day,
  originalLanguage: language,
});
export type PublishedCard = z.infer<typeof PublishedCard>;

export const PublishedFileView = z.object({
  id,
  name: z.string(),
  language: language.nullable().describe('Null of data, which are in both'),
  format: z.enum(PUBLISHED_FORMATS),
  size: z.int(),
  digest: digest.describe('SHA-256 of the bytes'),
  kid: z.string().describe('The key that signed the bytes'),
});
type Signed = Pick<z.infer<typeof PublishedFileView>, 'name' | 'digest' | 'kid'>;
/** Three lines for a shell that know nothing of us; a test follows them to the letter (`test/medium/reports/published.spec.ts`). */
export const linesToCheck = ({ name, digest: sha256, kid }: Signed): string[] => [
  `echo "${sha256}  ${name}" | sha256sum --check`,
  `openssl pkey -pubin -in key-${kid}.pem -outform DER | sha256sum`,
  `openssl pkeyutl -verify -pubin -inkey key-${kid}.pem -rawin -in ${name} -sigfile ${name}.sig`,
];

export const PublishedView = z.object({
  code: z.string().describe('The last part of the short address'),
  standing: z.enum(PUBLIC_STANDINGS),
  publishedAt: instant,
  card: PublishedCard,
  files: z.array(PublishedFileView),
  corrects: z.object({ code: z.string().nullable(), version: z.int(), reason: saidInBoth.nullable() }).nullable(),
  supersededBy: z.object({ code: z.string(), version: z.int(), withdrawn: z.boolean() }).nullable(),
  withdrawn: z.object({ at: instant, why: saidInBoth }).nullable(),
});
export type PublishedView = z.infer<typeof PublishedView>;
export const PublishedList = z.object({ items: z.array(PublishedView) });

export const CheckPublished = z.object({
  digest: digest.optional().describe('Of a file that one has'),
  number: aside.line(300).optional().describe('Of a document, or the address that stands on it'),
});
export type CheckPublished = z.infer<typeof CheckPublished>;
export const PublishedChecked = z.object({
  document: PublishedView.nullable().describe('Null where nothing is known of it'),
  file: PublishedFileView.nullable(),
});
export type PublishedChecked = z.infer<typeof PublishedChecked>;

export const DocumentKeyView = BadgeKeyView.extend({
  pem: z.string().describe('The public key as openssl reads it'),
  fingerprint: digest.describe('SHA-256 of the public key in DER'),
});
export type DocumentKeyView = z.infer<typeof DocumentKeyView>;
export const DocumentKeyList = z.object({ items: z.array(DocumentKeyView) });

export const AskPublication = z.object({
  act: publicationAct,
  at: localTime.nullable().default(null).describe('By the host’s clocks; null is at once'),
  words: prose(1_000).optional().describe('What the public reads of a withdrawal, in both languages'),
  edition: z.int().min(1).optional().describe('Which one is withdrawn; if none is named, the newest that is published'),
});
export type AskPublication = z.infer<typeof AskPublication>;
export const DecidePublication = z.object({
  action: publicationDecision,
  reason: aside.text(1_000).optional(),
});
export type DecidePublication = z.infer<typeof DecidePublication>;

export const FileToPublish = z.object({
  language: language.nullable().describe('Null of data, which are in both'),
  format: z.enum(PUBLISHED_FORMATS),
  name: z.string(),
  artifactId: id.nullable().describe('Of a document: where it is read before. Data are made when it is published'),
  size: z.int().nullable(),
  digest: digest.nullable().describe('SHA-256 of the bytes'),
});
export type FileToPublish = z.infer<typeof FileToPublish>;

export const PublicationView = z.object({
  byTwo: z.boolean().describe('Whether a second person confirms; the mission’s setting'),
  zone: z.string(),
  embargoUntil: instant.nullable(),
  code: z.string().nullable().describe('Of the published version'),
  withdrawable: z.array(z.int()).describe('Published versions that were not withdrawn, the newest first'),
  files: z.array(FileToPublish).describe('What would be published by now; or what is awaited, or set for its time'),
  pressReleases: z
    .array(z.object({ id, number: z.string(), state: reportState }))
    .describe('Those of the mission: each is a document of its own'),
  nobodyElse: z.boolean().describe('Nobody could confirm it: it is done at once, and the log says so'),
  acts: z.array(z.object({ act: publicationAct, findings: z.array(FindingView) })),
  awaited: z
    .object({
      id,
      act: publicationAct,
      edition: z.int().describe('The version that it is about'),
      at: instant.nullable(),
      words: saidInBoth.nullable(),
      askedBy: fullName,
      askedAt: instant,
      awaits: z.array(fullName).describe('Who can confirm it'),
      actions: z.array(publicationDecision),
      against: z.array(FindingView).describe('What speaks against confirming it'),
    })
    .nullable(),
});
export type PublicationView = z.infer<typeof PublicationView>;
