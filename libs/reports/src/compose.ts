import {
  CHOSEN_STATIONS,
  figureRow,
  inLanguage,
  isAdopted,
  isAddressed,
  isAgreed,
  isAnnex,
  label,
  titleOf,
  withTitles,
  type AssemblyWords,
  type Language,
  type OutlineSection,
  type ReportState,
  type Wording,
} from '#libs/regulation';
import { digestOf } from '#libs/platform';
import type { Recorded } from '#libs/prose';
import { contentDigest, outlineIn, voiceOf, type Content } from './content.js';
import { Figures } from './figures-asked.js';
import { noneIn } from './figures-of-nothing.js';
import { figuresIn } from './figures.js';
import type { Block, CodeBlock, DocumentModel } from '#libs/typesetting';
import type { BasisNumbers, Corrected, SectionContext, Signer } from './section.js';
import { hostLabel } from './sections/basis.js';
import { correctedRow } from './sections/control.section.js';
import { findingsIn } from './sections/findings.js';
import { SECTIONS } from './sections/index.js';
import { capitalised, shownDay, shownDays, shownInstant, shownPeriod } from './shown.js';
import { say, type Voice } from './wording.js';
import { asTheyAre, counter, type Counting } from './numbered.js';
import { writingOf, writtenBlocks } from './written.js';

export type Composed = {
  content: Content;
  number: string;
  state: ReportState;
  adoptedAt: string | null;
  adoptedOn: string | null;
  signers: readonly Signer[];
  dissentPrinted: boolean;
  corrects: Corrected | null;
  /** Where it was signed. */
  place: Wording | null;
  /** Of the public page about it, which stands on the paper. */
  address: string;
  originalLanguage: Language;
  /** Of the original, which a translation names as well. */
  signedDigest?: string | null;
  /** Those of the assembly. */
  words: AssemblyWords;
  /** For whoever reads drafts, whatever became of the document: with the references of its authors, and said to be so on each page. */
  internal?: boolean;
  /** Of each finding, the numbers of the entries that it rests on; of no content, and so of no digest that is signed. */
  basisNumbers?: BasisNumbers;
  /** Of a document whose references are printed: those that lead to no record are printed as they were typed. */
  recorded?: Recorded;
};

/** Where nobody has asked what there is. */
const WHATEVER: Recorded = { meeting: Infinity, incident: Infinity, visit: Infinity };

/** The document as it will be drawn: a function of what it is given, and of nothing else. */
export function compose({
  content: frozen,
  state,
  adoptedAt,
  adoptedOn,
  corrects,
  place,
  address,
  originalLanguage,
  signedDigest = null,
  dissentPrinted,
  words,
  internal = false,
  basisNumbers = {},
  recorded = WHATEVER,
  ...more
}: Composed): DocumentModel {
  const { language, kind, versionNumber } = frozen;
  const snapshot = inLanguage(language, frozen.snapshot);
  const { number, signers } = inLanguage(language, more);
  const { mission, organisation } = snapshot;
  const outline = outlineIn(frozen);
  const count = frozen.outline?.numbered ? counter() : asTheyAre;
  const voice = voiceOf(frozen);
  const draft = !isAdopted(state);
  const addressed = isAddressed(kind, frozen.outlineVersion);
  // Digests are of what is frozen, however an edition spells it.
  const digest = contentDigest(frozen);
  const context: SectionContext = {
    content: { ...frozen, snapshot },
    figures: new Figures(language, figuresIn(language, frozen.snapshot), noneIn(frozen.snapshot)),
    language,
    voice,
    number,
    contentDigest: digest,
    snapshotDigest: digestOf(frozen.snapshot),
    signers,
    dissentPrinted,
    adopted: adoptedOn !== null,
    corrects: corrects && inLanguage(language, corrects),
    address: addressed ? address : null,
    originalLanguage,
    signedDigest: language === originalLanguage ? digest : signedDigest,
    words,
    // For whoever works on the text: what is agreed to, signed and published has none.
    referring: internal || !isAgreed(state),
    recorded,
    basisNumbers,
  };
  const status = adoptedOn
    ? outline.adopted[language].replace('{on}', shownDay(adoptedOn, language))
    : capitalised(label(language, 'reportStates', state));
  return {
    language,
    organisation: organisation.name[language],
    kind: outline.title[language],
    title: mission.title[language],
    coverLines: [...coverLines(context), ...placeLine(place, voice)],
    status,
    footer: { number, version: String(versionNumber), digest },
    runningHeader: [
      organisation.shortName[language],
      outline.title[language],
      mission.host[language],
      ...(addressed && corrects ? [say('corrected', voice)] : []),
    ].join(' · '),
    ...(addressed ? { code: codeBlock(context) } : {}),
    ...(internal || draft ? { watermark: say(internal ? 'internal' : 'draft', voice) } : {}),
    ...(mission.demonstration ? { banner: say('demonstration', voice) } : {}),
    wording: {
      contents: say('contents', voice),
      page: say('page', voice),
      continued: say('continued', voice),
      version: say('version', voice),
      digest: say('digest', voice),
    },
    createdAt: adoptedAt ?? snapshot.asOf,
    ...(outline.onePage && {
      letterhead: {
        reference: referenceOf(number, versionNumber, voice, adoptedOn ? shownDay(adoptedOn, language) : status),
        addressee: [],
      },
    }),
    blocks: [
      ...(outline.onePage ? pageOf(context, count) : blocksOf(outline.sections, context, count, draft)),
      ...(outline.onePage ? boundTo(context) : []),
      ...(addressed ? [codeBlock(context)] : []),
    ],
  };
}

/** A code for a telephone, and its address for whoever types. */
const codeBlock = ({ voice, address }: SectionContext): CodeBlock => ({
  kind: 'code',
  address: address!,
  text: say('checkedAt', voice),
});

const isOriginal = ({ language, originalLanguage }: SectionContext) => language === originalLanguage;

/** Of a translation of one page, which has no annex that would say so. */
const boundTo = (context: SectionContext): Block[] => {
  const { voice, signedDigest } = context;
  if (isOriginal(context) || !signedDigest) return [];
  return [{ kind: 'paragraph', style: 'note', text: `${say('signedDigest', voice)}: ${signedDigest}` }];
};

const placeLine = (place: Wording | null, voice: Voice) =>
  place ? [{ label: say('signedIn', voice), value: place[voice.language] }] : [];

const daysOf = (lists: string[][]) => [...new Set(lists.flat())].toSorted();

function coverLines(context: SectionContext) {
  const { language, voice, number, content } = context;
  const { snapshot, versionNumber } = content;
  const { mission, events, asOf, provisional } = snapshot;
  const { startsOn, endsOn } = mission;
  const days = daysOf(events.map(({ votingDays }) => votingDays));
  const early = daysOf(events.map(({ earlyVotingDays = [] }) => earlyVotingDays));
  const at = shownInstant(asOf, mission.hostZone, language);
  return [
    { label: hostLabel(context), value: mission.host[language] },
    ...(days.length > 0 ? [{ label: say('votingDays', voice), value: shownDays(days, language) }] : []),
    ...(early.length > 0 ? [{ label: say('earlyVotingDays', voice), value: shownDays(early, language) }] : []),
    ...(startsOn && endsOn
      ? [{ label: say('missionDates', voice), value: shownPeriod(startsOn, endsOn, language) }]
      : []),
    { label: say('documentNumber', voice), value: `${number}, ${say('version', voice)} ${versionNumber}` },
    ...correctedRow(context).map(([what, value]) => ({ label: what, value })),
    { label: say('language', voice), value: say(isOriginal(context) ? 'original' : 'translation', voice) },
    { label: say('asOf', voice), value: provisional ? `${at} (${say('provisional', voice)})` : at },
  ];
}

/** Of each section its heading, its facts, then what people wrote. One of which there is nothing to say is left out. */
function blocksOf(
  sections: readonly OutlineSection[],
  context: SectionContext,
  count: Counting,
  draft: boolean,
): Block[] {
  const shown = sections
    .map((section) => ({ ...section, body: bodyOf(section, context, count) }))
    .filter(({ text, body }) => body.length > 0 || (draft && text === 'mandatory'));
  return withTitles(shown).flatMap(({ id, title, body }) => [
    ...(id === 'observers' ? [{ kind: 'page-break' } as const] : []),
    { kind: 'heading', level: 1, text: title[context.language], ...(isAnnex(id) ? { numbered: false } : {}) },
    ...body,
  ]);
}

/** What a press release is known by, and of which day it is, or how far it has come: a line each, so that adoption adds none. */
const referenceOf = (number: string, version: number, voice: Voice, when: string) => [
  `${number}, ${say('version', voice)} ${version}`,
  when,
];

/**
 * One page, which its title heads: the first text stands under it, and what comes after has a heading. There are no chapters
 * there, so that what people head in their texts is not counted in any.
 */
const pageOf = (context: SectionContext, count: Counting): Block[] =>
  outlineIn(context.content).sections.flatMap((section, at) => {
    const body = bodyOf(section, context, count).map((block) =>
      block.kind === 'heading' ? { ...block, numbered: false } : block,
    );
    if (at === 0 || body.length === 0) return body;
    const text = titleOf(section)[context.language];
    return [{ kind: 'heading', level: 2, text, numbered: false } as const, ...body];
  });

const bodyOf = ({ id, facts }: OutlineSection, whole: SectionContext, count: Counting): Block[] => {
  const context = { ...whole, figures: whole.figures.anew() };
  const blocks = [
    ...(facts ? SECTIONS[id](context) : []),
    ...count(writtenBlocks(context.content.texts[id] ?? '', writingOf(context))),
    ...findingsIn(context, id),
  ];
  return withTheirChoice(blocks, context);
};

/** Whoever drew what speaks of stations that the mission chose itself, the sentence that says so stands beside it. */
export function withTheirChoice(
  blocks: Block[],
  { figures, voice }: Pick<SectionContext, 'figures' | 'voice'>,
): Block[] {
  const chosen = [...figures.asked].some((id) => figureRow(id).chosen);
  if (!chosen || JSON.stringify(blocks).includes(CHOSEN_STATIONS[voice.language])) return blocks;
  return [...blocks, { kind: 'paragraph', style: 'note', text: say('chosenStations', voice) }];
}
