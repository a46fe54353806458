import { DEFAULT_SETTINGS, type RefusalCode } from '#libs/regulation';
import { count, flag, type TableCase } from './table-case.js';

const said = { ru: 'УСЛОВНО', en: 'SYNTHETIC' };
/** Somebody or something is named, or nobody and nothing is. */
const named = (name: string) => ({ bites: { [name]: said }, holds: { [name]: null } });
const listed = (name: string, one: string | number = 1) => ({ bites: { [name]: [one] }, holds: { [name]: [] } });

const ENTERED = ['recordFinding', 'correctFinding'];
const RECOMMENDED = ['recordRecommendation', 'correctRecommendation'];
/** Where whoever records what documents count is told which of them will not say it of themselves. */
const COUNTED: TableCase['in'] = [
  ['mission act', 'recordActivity'],
  ['meeting act', 'record', 'correct'],
  ['visit act', 'record', 'correct'],
  ['incident act', 'record', 'correct'],
  ['fact act', 'record', 'correct'],
  ['team act', 'form', 'correct'],
  ['visit confirming', 'confirm'],
];
const told = (code: RefusalCode, fact: string): TableCase => ({ code, in: COUNTED, ...named(fact) });

/** what is asked of a document, of what is said in it and of what is said about it. */
export const REPORT_CASES: TableCase[] = [
  { code: 'report.already-open', in: [['report act', 'open']], ...flag('documentOpen', true) },
  { code: 'report.mission-not-ready', in: [['report act', 'open']], ...flag('missionReady', false) },
  {
    code: 'report.facts-unknown',
    in: [
      ['report', 'review', 'agree'],
      ['report act', 'approveTranslation'],
    ],
    ...listed('unknownFacts', 'meetings.unknown'),
  },
  {
    code: 'report.references-unknown',
    in: [
      ['report', 'review', 'agree'],
      ['report act', 'approveTranslation'],
    ],
    ...listed('unknownReferences', 'visit 999'),
  },
  { code: 'report.numbers-typed', in: [['report', 'review']], ...count('typedNumbers', 1, 0) },
  {
    code: 'report.snapshot-provisional',
    in: [['report', 'agree', 'openSigning']],
    bites: { beforePollsClose: false, snapshotFinal: false },
    holds: { beforePollsClose: false, snapshotFinal: true },
  },
  {
    code: 'report.snapshot-provisional',
    in: [['report', 'agree', 'openSigning']],
    bites: { beforePollsClose: false, snapshotFinal: false },
    holds: { beforePollsClose: true, snapshotFinal: false },
  },
  told('mission.figures-too-late', 'documentsFixed'),
  told('mission.figures-taken-anew', 'documentsOpen'),
  { code: 'report.sections-empty', in: [['report', 'review', 'agree']], ...count('emptySections', 1, 0) },
  {
    code: 'report.longer-than-page',
    in: [
      ['report', 'review', 'agree'],
      ['report act', 'approveTranslation'],
    ],
    ...count('pagesOver', 1, 0),
  },
  { code: 'report.comments-open', in: [['report', 'agree']], ...named('commentsOn') },
  { code: 'report.suggestions-open', in: [['report', 'agree']], ...named('suggestionsOn') },
  { code: 'outline.section-missing', in: [['outline act', 'change']], ...named('missing') },
  { code: 'outline.section-foreign', in: [['outline act', 'change']], ...named('foreign') },
  { code: 'outline.order', in: [['outline act', 'change']], ...flag('ordered', false) },
  { code: 'outline.title-twice', in: [['outline act', 'change']], ...named('twice') },
  { code: 'outline.wording-lacks', in: [['outline act', 'change']], ...named('lacks') },
  { code: 'outline.wording-unknown', in: [['outline act', 'change']], ...named('unknown') },
  { code: 'outline.wording-ends', in: [['outline act', 'change']], ...named('ends') },
  { code: 'outline.wording-assesses', in: [['outline act', 'change']], ...named('assesses') },
  { code: 'report.section-not-written', in: [['remark act', 'suggest', 'offer']], ...flag('written', false) },
  { code: 'report.recommendation-unaddressed', in: [['report', 'review', 'agree']], ...listed('unaddressed') },
  { code: 'report.recommendation-unfounded', in: [['report', 'review', 'agree']], ...listed('unfounded') },
  { code: 'report.finding-basis-removed', in: [['report', 'review']], ...listed('baseless') },
  { code: 'finding.basis-unknown', in: [['finding act', ...ENTERED]], ...flag('basisThere', false) },
  { code: 'finding.rested-on', in: [['finding act', 'removeFinding']], ...flag('restedOn', true) },
  { code: 'recommendation.section-missing', in: [['finding act', ...RECOMMENDED]], ...flag('sectionThere', false) },
  { code: 'recommendation.finding-unknown', in: [['finding act', ...RECOMMENDED]], ...flag('findingsThere', false) },
  { code: 'mission.conclusion-not-adopted', in: [['mission', 'conclude']], ...flag('conclusionAdopted', false) },
  {
    code: 'report.absences-by-one',
    in: [['report', 'adopt']],
    bites: { mode: 'every-signatory', signatories: 3, unsigned: 0, absent: 2, absentByOne: 2 },
    holds: { mode: 'every-signatory', signatories: 3, unsigned: 0, absent: 2, absentByOne: 1 },
  },
  { code: 'report.not-in-signing', in: [['report act', 'sign', 'refuse', 'noteAbsence']], ...flag('inSigning', false) },
  {
    code: 'report.digest-differs',
    in: [['report act', 'sign', 'refuse', 'approveTranslation']],
    ...flag('digestSeen', false),
  },
  { code: 'report.file-not-drawn', in: [['report act', 'sign']], ...flag('fileDrawn', false) },
  {
    code: 'report.file-not-shown',
    in: [['report act', 'sign']],
    bites: { fileDrawn: true, fileShown: false },
    holds: { fileDrawn: false, fileShown: false },
  },
  { code: 'report.signed-already', in: [['report act', 'sign', 'refuse']], ...flag('signedAlready', true) },
  { code: 'report.refused-already', in: [['report act', 'refuse']], ...flag('refused', true) },
  { code: 'report.not-on-the-list', in: [['report act', 'noteAbsence']], ...flag('onSignatoryList', false) },
  { code: 'report.leads-mission', in: [['report act', 'noteAbsence']], ...flag('leads', true) },
  { code: 'report.has-signed', in: [['report act', 'noteAbsence']], ...flag('signedAlready', true) },
  { code: 'report.has-refused', in: [['report act', 'noteAbsence']], ...flag('refused', true) },
  { code: 'report.absent-already', in: [['report act', 'noteAbsence']], ...flag('absent', true) },
  { code: 'mission.polls-open', in: [['mission', 'closeObservation']], ...flag('pollsClosed', false) },
  {
    code: 'report.polls-open',
    in: [['report', 'openSigning', 'adopt']],
    bites: { beforePollsClose: false, pollsClosed: false },
    holds: { beforePollsClose: true, pollsClosed: false },
  },
  {
    code: 'report.polls-open',
    in: [['report', 'openSigning', 'adopt']],
    bites: { beforePollsClose: false, pollsClosed: false },
    holds: { pollsClosed: false, settings: { ...DEFAULT_SETTINGS, noAdoptionBeforePollsClose: false } },
  },
  { code: 'report.signed-before-polls', in: [['report act', 'sign', 'refuse']], ...flag('paperBeforePolls', true) },
  { code: 'mission.archive-not-taken', in: [['mission', 'close']], ...flag('archiveTaken', false) },
  { code: 'mission.report-not-adopted', in: [['mission', 'close']], ...flag('reportAdopted', false) },
  { code: 'mission.conclusion-not-published', in: [['mission', 'close']], ...flag('conclusionPublished', false) },
  {
    code: 'report.not-writable',
    in: [
      ['report act', 'write', 'refreshSnapshot'],
      ['finding act', ...ENTERED, 'removeFinding', ...RECOMMENDED, 'removeRecommendation'],
      ['remark act', 'accept'],
    ],
    ...flag('writable', false),
  },
  {
    code: 'report.original-not-rendered',
    in: [
      ['report', 'publish'],
      ['publication act', 'publish'],
    ],
    ...flag('originalRendered', false),
  },
  { code: 'recommendation.not-adopted', in: [['outcome act', 'recordOutcome']], ...flag('adopted', false) },
  {
    code: 'finding.original-missing',
    in: [['finding act', ...ENTERED, ...RECOMMENDED]],
    ...flag('originalSaid', false),
  },
  {
    code: 'report.not-in-english',
    in: [['report', 'review']],
    ...named('notInEnglish'),
  },
  { code: 'report.untranslated', in: [['report', 'review', 'agree']], ...count('untranslated', 1, 0) },
  { code: 'report.translation-stale', in: [['report', 'review', 'agree', 'publish']], ...named('stale') },
  { code: 'report.original-moved', in: [['report act', 'approveTranslation']], ...flag('languageStale', true) },
  {
    code: 'report.original-not-translated',
    in: [['report act', 'approveTranslation']],
    ...flag('translation', false),
  },
  { code: 'report.translation-beyond', in: [['report act', 'approveTranslation']], ...named('languageBeyond') },
  { code: 'report.translation-not-agreed', in: [['report act', 'approveTranslation']], ...flag('agreed', false) },
  {
    code: 'report.translation-empty',
    in: [['report act', 'render', 'approveTranslation']],
    bites: { adopted: true, languageFilled: false },
    holds: { adopted: true, languageFilled: true },
  },
  {
    code: 'report.translation-not-approved',
    in: [['report act', 'render']],
    bites: { adopted: true, translation: true, languageFilled: true, languageApproved: false },
    holds: { adopted: true, translation: false, languageFilled: true, languageApproved: false },
  },
  { code: 'report.translation-missing', in: [['report', 'publish']], ...flag('translationsRendered', false) },
  { code: 'report.translation-missing', in: [['publication act', 'publish']], ...flag('translationRendered', false) },
  {
    code: 'report.not-adopted',
    in: [['report act', 'receive']],
    bites: { adopted: false, toSign: false },
    holds: { adopted: false, toSign: true },
  },
  { code: 'mission.conclusion-not-noted', in: [['mission', 'close']], ...flag('conclusionNoted', false) },
  { code: 'report.session-missing', in: [['report', 'submit', 'note']], ...flag('sessionRecorded', false) },
];
