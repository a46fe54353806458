import type { Language, OutlineSection, ReportKind, SectionId } from '#libs/regulation';
import { outlineOf } from '#libs/regulation';
import { canonical, sha256 } from '#libs/platform';
import type { SnapshotContent } from './snapshot-content.js';

export type Texts = Partial<Record<SectionId, string>>;

/** Everything a version of a document says in one language, before anybody signs it. */
export type Content = {
  kind: ReportKind;
  outlineVersion: number;
  versionNumber: number;
  language: Language;
  texts: Texts;
  snapshot: SnapshotContent;
};

/** The canonical JSON of snapshot, outline version, the texts of one language and the version number: what is signed is its SHA-256. */
export const contentText = ({ kind, outlineVersion, versionNumber, language, texts, snapshot }: Content): string =>
  canonical({ kind, outlineVersion, versionNumber, language, texts, snapshot });
export const contentDigest = (content: Content): string => sha256(contentText(content));

/** Before, documents had no annex that says what their figures mean. */
export const isDefined = ({ format }: Pick<SnapshotContent, 'format'>): boolean => format >= 5;

/** The sections of a document while it is written; an annex with nothing to list it does not have, and dissents come later. */
export const sectionsOf = (kind: ReportKind, { format, meetings, visits }: SnapshotContent): OutlineSection[] => {
  const listed: Partial<Record<SectionId, number>> = {
    programme: meetings?.programme.length ?? 0,
    stations: visits?.visits ?? 0,
    methodology: isDefined({ format }) ? 1 : 0,
    dissents: 0,
  };
  return outlineOf(kind).sections.filter(({ id }) => listed[id] !== 0);
};

export const writtenSections = (kind: ReportKind): OutlineSection[] =>
  outlineOf(kind).sections.filter(({ text }) => text !== 'none');

/** What people typed once that a document of this kind prints in every language. */
export const typedIn = (kind: ReportKind, snapshot: SnapshotContent): string[] => {
  const { invitations, activity, meetings, teams, visits, incidents, dayFacts = [] } = snapshot;
  const has = (section: SectionId) => sectionsOf(kind, snapshot).some(({ id }) => id === section);
  const listed = has('programme') ? meetings!.programme : [];
  const regions = has('stations') ? visits!.regions : [];
  return [
    ...new Set([
      ...invitations.flatMap(({ signatory }) => signatory ?? []),
      ...activity.map(({ source }) => source),
      // The conclusion names no team, only the regions.
      ...(teams?.teams ?? []).flatMap(({ name, region }) =>
        [kind === 'mission-report' ? (name.en ?? name.ru) : null, region].flatMap((said) => said ?? []),
      ),
      ...(incidents?.printed ?? []).flatMap(({ region, place, source, attributedTo, quotedFrom }) =>
        [region, place, source, attributedTo, quotedFrom].flatMap((said) => said ?? []),
      ),
      ...dayFacts.flatMap(({ name, place, means, source }) =>
        [name, place, means, source].flatMap((said) => said ?? []),
      ),
      ...listed.flatMap(({ name, place }) => [name.en ?? name.ru, place].flatMap((said) => said ?? [])),
      ...regions.flatMap(({ region }) => region ?? []),
    ]),
  ];
};

/** Mandatory sections that nobody has written yet; the system never fills them. */
export const emptySections = (kind: ReportKind, texts: Texts): SectionId[] => untranslated(kind, texts, {});

/** What the text of one language lacks: every mandatory section, and of a translation whatever the original says. */
export const untranslated = (kind: ReportKind, texts: Texts, original: Texts): SectionId[] =>
  outlineOf(kind)
    .sections.filter(({ id, text }) => (text === 'mandatory' || original[id]) && !texts[id]?.trim())
    .map(({ id }) => id);
