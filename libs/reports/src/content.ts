import {
  hasSection,
  outlineAs,
  outlineOf,
  readsMarkdown,
  titleOf,
  type Addressee,
  type BasisKind,
  type FigureId,
  type Language,
  type OutlineSection,
  type OwnOutline,
  type Priority,
  type ReportKind,
  type SectionId,
  type Typed,
  type TypedAt,
  type Wording,
  type Yardstick,
} from '#libs/regulation';
import { canonical, sha256 } from '#libs/platform';
import { linesIn, proseOf, withNotes } from '#libs/prose';
import { figuresOf } from './figures.js';
import type { SnapshotContent } from './snapshot-content.js';
import type { Voice } from './wording.js';

export type Texts = Partial<Record<SectionId, string>>;

/** What a finding says in one language, as it is signed: entries of the mission are counted, and named by no number of ours. */
export type FrozenFinding = {
  number: number;
  section: SectionId;
  yardstick: Yardstick;
  text: string | null;
  basis: { kind: BasisKind; count: number }[];
};
export type FrozenRecommendation = {
  number: number;
  addressee: Addressee | null;
  addresseeName: string | null;
  priority: Priority;
  text: string | null;
  ground: string | null;
  findings: number[];
};
/** Where there are any: what was signed before there were entries says nothing of them. */
export type Entries = { findings?: FrozenFinding[]; recommendations?: FrozenRecommendation[] };

/** Which document, and by which version of its outline. */
/** `outline` is there where the assembly has made its own of it: what it was when the document was begun. */
export type Outlined = { kind: ReportKind; outlineVersion: number; outline?: OwnOutline };

/** Everything a version of a document says in one language, before anybody signs it. */
export type Content = Outlined & {
  versionNumber: number;
  language: Language;
  texts: Texts;
  snapshot: SnapshotContent;
} & Entries;

/** The canonical JSON of snapshot, outline version, texts and entries of one language, and the version number: what is signed is its SHA-256. */
export const contentText = ({ findings, recommendations, ...rest }: Content): string => {
  const { kind, outlineVersion, outline, versionNumber, language, texts, snapshot } = rest;
  const entries = { ...(findings && { findings }), ...(recommendations && { recommendations }) };
  const own = outline && { outline };
  return canonical({ kind, outlineVersion, ...own, versionNumber, language, texts, snapshot, ...entries });
};
export const contentDigest = (content: Content): string => sha256(contentText(content));

/** Before, documents had no annex that says what their figures mean. */
export const isDefined = ({ format }: Pick<SnapshotContent, 'format'>): boolean => format >= 5;

/** What the annex of charts draws: bars of each, where there are two or more. */
export const CHARTED = [
  'meetings.by-counterpart',
  'stations.by-stage',
  'stations.by-day',
  'stations.by-region',
  'incidents.by-severity',
] as const satisfies readonly FigureId[];

/** The sections of a document while it is written; an annex with nothing to list it does not have, and dissents come later. */
export const sectionsOf = (of: Outlined, snapshot: SnapshotContent): OutlineSection[] => {
  const { format, meetings, visits, opinion } = snapshot;
  const figures = figuresOf(snapshot);
  const listed: Partial<Record<SectionId, number>> = {
    programme: meetings?.programme.length ?? 0,
    statistics: CHARTED.filter((charted) => figures.filter(({ id }) => id === charted).length > 1).length,
    stations: visits?.visits ?? 0,
    methodology: isDefined({ format }) ? 1 : 0,
    opinion: opinion ? 1 : 0,
    dissents: 0,
  };
  return outlineIn(of).sections.filter(({ id }) => listed[id] !== 0);
};

export const outlineIn = ({ kind, outlineVersion, outline }: Outlined) => outlineAs(kind, outline, outlineVersion);

/** How a document speaks: in its language, and in the assembly's own words as they were when it was begun. */
export const voiceOf = ({ language, outline }: Content): Voice => ({ language, own: outline?.wording });

/** What a section is called in a document. */
export const titleIn = (of: Outlined, id: SectionId): Wording =>
  titleOf(outlineIn(of).sections.find((section) => section.id === id) ?? { id });

export const writtenSections = (of: Outlined): OutlineSection[] =>
  outlineIn(of).sections.filter(({ text }) => text !== 'none');

/** What people typed once that a document of this kind prints in every language, and where they did. */
export const typedIn = (of: Outlined, snapshot: SnapshotContent): Typed[] => {
  const { invitations, activity, meetings, teams, visits, incidents, dayFacts = [] } = snapshot;
  const has = (section: SectionId) => sectionsOf(of, snapshot).some(({ id }) => id === section);
  const listed = has('programme') ? meetings!.programme : [];
  const regions = has('stations') ? visits!.regions : [];
  const { detailed } = outlineOf(of.kind);
  const typed: Record<TypedAt, (string | null)[]> = {
    mandate: [...invitations.map(({ signatory }) => signatory), ...activity.map(({ source }) => source)],
    // The conclusion names no team, only the regions.
    teams: (teams?.teams ?? []).flatMap(({ name, region }) => [detailed ? (name.en ?? name.ru) : null, region]),
    incidents: (incidents?.printed ?? []).flatMap(({ region, place, source, attributedTo, quotedFrom }) => [
      region,
      place,
      source,
      attributedTo,
      quotedFrom,
    ]),
    facts: dayFacts.flatMap(({ name, place, means, source }) => [name, place, means, source]),
    programme: listed.flatMap(({ name, place }) => [name.en ?? name.ru, place]),
    stations: regions.map(({ region }) => region),
    report: [],
  };
  return (Object.keys(typed) as TypedAt[]).flatMap((at) =>
    [...new Set(typed[at])].flatMap((text) => (text ? [{ at, text }] : [])),
  );
};

/** Mandatory sections that nobody has written yet; the system never fills them. */
export const emptySections = (of: Outlined, texts: Texts, entries: Entries): SectionId[] =>
  untranslated(of, texts, {}, entries, {});

/** Where a finding is printed: in the chapter of findings where a document has one, else in its own section. */
export const placeOf = ({ section }: Pick<FrozenFinding, 'section'>, of: Outlined): SectionId =>
  hasSection(outlineIn(of), 'findings') ? 'findings' : section;

/** Whether a document prints anything of a text: a reference by itself is nothing to whoever reads what is signed. */
const isSaid = ({ kind, outlineVersion }: Outlined, text = ''): boolean =>
  readsMarkdown(kind, outlineVersion)
    ? proseOf(text)
        .blocks.flatMap(linesIn)
        .flatMap(withNotes)
        .some((part) => part.kind === 'fact' || (part.kind === 'words' && part.text.trim() !== ''))
    : text.trim() !== '';

/** Of recommendations that have one in the original: whom exactly they address, and the ground. */
const ALSO_SAID = ['addresseeName', 'ground'] as const;

/** What the text of one language lacks: every mandatory section, and of a translation whatever the original says. */
export const untranslated = (
  of: Outlined,
  texts: Texts,
  original: Texts,
  entries: Entries,
  { recommendations: inOriginal = [] }: Entries,
): SectionId[] => {
  const { findings = [], recommendations = [] } = entries;
  const lacksPart = (one: FrozenRecommendation) => {
    const same = inOriginal.find(({ number }) => number === one.number);
    return ALSO_SAID.some((part) => same?.[part] && !one[part]);
  };
  const isUnsaid = (id: SectionId) =>
    findings.some((finding) => !finding.text && placeOf(finding, of) === id) ||
    (id === 'recommendations' && recommendations.some((one) => !one.text || lacksPart(one)));
  // Findings that are entries need no text besides.
  const isOwed = ({ id, text }: OutlineSection) =>
    isSaid(of, original[id]) || (text === 'mandatory' && !(id === 'findings' && findings.length > 0));
  return outlineIn(of)
    .sections.filter((section) => (isOwed(section) && !isSaid(of, texts[section.id])) || isUnsaid(section.id))
    .map(({ id }) => id);
};

/** Sections in which a translation says what the original does not: nobody has signed that. */
export const beyondOriginal = (
  of: Outlined,
  texts: Texts,
  original: Texts,
  { recommendations = [] }: Entries,
  { recommendations: inOriginal = [] }: Entries,
): SectionId[] => {
  const hasMore = (one: FrozenRecommendation) => {
    const same = inOriginal.find(({ number }) => number === one.number);
    return ALSO_SAID.some((part) => one[part] && !same?.[part]);
  };
  return outlineIn(of)
    .sections.map(({ id }) => id)
    .filter(
      (id) =>
        (isSaid(of, texts[id]) && !isSaid(of, original[id])) ||
        (id === 'recommendations' && recommendations.some(hasMore)),
    );
};
