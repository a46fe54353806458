import {
  outlineOf,
  SECTION_TITLES,
  type AssemblyWords,
  type ReportKind,
  type ReportState,
  type SectionId,
} from '#libs/regulation';
import { compose } from './compose.js';
import type { Content, Outlined } from './content.js';
import { compositionOf } from './snapshot.js';
import type { Observer, SnapshotContent } from './snapshot-content.js';

export const both = (text: string) => ({ ru: `${text} (ru)`, en: `${text} (en)` });
export const observer = (familyName: string, country: string | null, chamber: string | null): Observer => ({
  name: both(familyName),
  familyName,
  position: both('member'),
  category: country ? 'member' : 'expert',
  country,
  delegation: country ? both(country) : null,
  chamber: chamber ? both(chamber) : null,
});
export const snapshotOf = (observers: Observer[], demonstration = false): SnapshotContent => ({
  format: 1,
  asOf: '2026-03-20T17:00:00.000Z',
  provisional: false,
  organisation: {
    name: both('Assembly'),
    shortName: both('A'),
    regulation: both('Regulation'),
  },
  mission: {
    number: 'T-1',
    title: both('Mission'),
    host: both('Host'),
    hostZone: 'Europe/Minsk',
    demonstration,
    startsOn: '2026-03-17',
    endsOn: '2026-03-21',
    commission: both('Commission'),
    cutoff: null,
    pollsCloseAt: '2026-03-20T17:00:00.000Z',
  },
  events: [],
  invitations: [],
  decisions: [],
  offices: [],
  observers,
  activity: [],
  composition: compositionOf(observers),
  withoutDelegation: observers.filter(({ country }) => !country).length,
});
export const content: Content = {
  kind: 'final-conclusion',
  outlineVersion: outlineOf('final-conclusion').version,
  versionNumber: 1,
  language: 'en',
  texts: {},
  snapshot: snapshotOf([observer('One', 'KAZ', 'lower'), observer('Two', null, null)]),
};
export const words: AssemblyWords = {
  decisionBodies: { council: both('Bureau'), chairman: both('President') },
  member: both('a member'),
  registers: { incoming: 'I', outgoing: 'O' },
};
export const by = {
  originalLanguage: 'en',
  words,
  place: null,
  address: 'https://desk.example/d/t-1-fc-v1',
} as const;
export const composed = (
  more: Partial<Content> = {},
  state: ReportState = 'ADOPTED',
  given: Partial<Parameters<typeof compose>[0]> = {},
) => {
  const adoptedAt = state === 'ADOPTED' ? '2026-03-20T18:00:00.000Z' : null;
  const adoptedOn = state === 'ADOPTED' ? '2026-03-20' : null;
  return compose({
    content: { ...content, outlineVersion: outlineOf(more.kind ?? content.kind).version, ...more },
    number: 'T-1-FC',
    state,
    adoptedAt,
    adoptedOn,
    signers: [],
    dissentPrinted: true,
    corrects: null,
    ...by,
    ...given,
  });
};
export const of = (kind: ReportKind): Outlined => ({ kind, outlineVersion: outlineOf(kind).version });
export const headings = (model: ReturnType<typeof compose>) =>
  model.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
export const heading = (id: SectionId) => SECTION_TITLES[id].en;
