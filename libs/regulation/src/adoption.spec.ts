import { adoptableEarly, settled, signaturesNeeded, signedBy } from './adoption.js';
import { message } from './messages.js';
import { assess } from './lifecycle.js';
import { reportLifecycle, type ReportFacts } from './report-lifecycle.js';
import { SETTINGS, DEFAULT_SETTINGS } from './settings.js';

const signing = {
  mode: 'majority',
  signatories: 4,
  unsigned: 1,
  absent: 0,
  absentByOne: 0,
  coordinatorSigned: true,
} as const;
const facts: ReportFacts = {
  ...signing,
  settings: DEFAULT_SETTINGS,
  unsignedNames: { ru: 'Условина', en: 'Synthetic' },
  coordinatorListed: true,
  emptySections: 0,
  untranslated: 0,
  stale: null,
  unaddressed: [],
  baseless: [],
  unfounded: [],
  openComments: 0,
  commentsOn: null,
  openSuggestions: 0,
  suggestionsOn: null,
  notInEnglish: null,
  notInEnglishAt: [],
  unknownFacts: [],
  unknownReferences: [],
  typedNumbers: 0,
  pagesOver: 0,
  snapshotFinal: true,
  beforePollsClose: false,
  pollsClosed: true,
  stationsUntimed: 0,
  pollsClose: { ru: 'УСЛОВНО', en: 'SYNTHETIC' },
  originalRendered: false,
  translationsRendered: false,
  sessionRecorded: false,
  missionOver: false,
};
const adopting = (given: Partial<ReportFacts>) =>
  assess(reportLifecycle, 'SIGNING', 'adopt', { can: () => true }, { ...facts, ...given }).map(({ code }) => code);

it('takes more than half of the signatures by a majority, and every one of them otherwise', () => {
  expect([1, 2, 3, 4, 5, 8].map((all) => signaturesNeeded('majority', all))).toEqual([1, 2, 2, 3, 3, 5]);
  for (const mode of SETTINGS.adoptionMode.values.filter((each) => each !== 'majority'))
    expect(signaturesNeeded(mode, 8)).toBe(8);
});

it('asks the coordinator alone where the coordinator alone adopts, and for the report on the mission always', () => {
  expect(signedBy('final-conclusion', 'every-signatory')).toBe('observers-on-duty');
  expect(signedBy('final-conclusion', 'majority')).toBe('observers-on-duty');
  expect(signedBy('final-conclusion', 'coordinator')).toBe('coordinator');
  expect(signedBy('mission-report', 'majority')).toBe('coordinator');
});

it('lets a document be adopted early by a majority only, with the coordinator among those who signed', () => {
  expect(adoptableEarly(signing)).toBe(true);
  expect(adoptableEarly({ ...signing, unsigned: 2 })).toBe(false);
  expect(adoptableEarly({ ...signing, coordinatorSigned: false })).toBe(false);
  for (const mode of ['every-signatory', 'coordinator'] as const)
    expect(adoptableEarly({ ...signing, mode })).toBe(false);
});

it('does not wait for whoever is absent, and lets nobody’s absence make a majority', () => {
  const every = { ...signing, mode: 'every-signatory', unsigned: 0, absent: 1 } as const;
  expect(signaturesNeeded('every-signatory', 4, 1)).toBe(3);
  expect(settled(every)).toBe(true);
  expect(settled({ ...every, unsigned: 1 })).toBe(false);
  expect(adopting({ mode: 'every-signatory', unsigned: 0, absent: 1, unsignedNames: null })).toEqual([]);
  // Of four, two have signed and two are absent: that is no more than half.
  const half = { ...signing, unsigned: 0, absent: 2 } as const;
  expect(signaturesNeeded('majority', 4, 2)).toBe(3);
  expect(settled(half)).toBe(false);
  expect(adopting({ ...half, unsignedNames: null })).toEqual(['report.threshold-not-met']);
  expect(settled({ ...half, absent: 1 })).toBe(true);
  expect(settled({ ...half, absent: 1, coordinatorSigned: false })).toBe(false);
  expect(settled({ ...half, absent: 0, coordinatorSigned: false })).toBe(true);
});

it('is not adopted where one person noted more than half of the list as absent, until another confirms it (R-50)', () => {
  const alone = { ...signing, mode: 'every-signatory', unsigned: 0, absent: 3, absentByOne: 3 } as const;
  expect(settled(alone)).toBe(false);
  expect(adopting({ ...alone, unsignedNames: null })).toEqual(['report.absences-by-one']);
  // One of the three was confirmed: two are half of four.
  expect(settled({ ...alone, absentByOne: 2 })).toBe(true);
  expect(adopting({ ...alone, absentByOne: 2, unsignedNames: null })).toEqual([]);
  // Whoever was absent signed after all.
  expect(settled({ ...alone, absent: 0, absentByOne: 0 })).toBe(true);
});

it('says what is lacking to adopt, and who has not signed when nothing is', () => {
  expect(adopting({})).toEqual(['report.adopted-without']);
  expect(adopting({ unsigned: 2 })).toEqual(['report.threshold-not-met', 'report.adopted-without']);
  expect(adopting({ coordinatorSigned: false })).toEqual(['report.coordinator-unsigned', 'report.adopted-without']);
  expect(adopting({ unsigned: 0, unsignedNames: null, coordinatorSigned: false })).toEqual([]);
  expect(adopting({ mode: 'every-signatory' })).toEqual(['report.signatures-missing']);
  expect(adopting({ mode: 'coordinator', signatories: 1 })).toEqual(['report.signatures-missing']);
  expect(adopting({ pollsClosed: false })).toContain('report.polls-open');
  const params = { signed: 2, all: 4, needed: 3 };
  expect(message('en', 'report.threshold-not-met', params)).toBe('Signed by 2 of 4; adoption needs more than half: 3.');
  expect(message('ru', 'report.threshold-not-met', params)).toBe(
    'Подписали 2 из 4; для принятия нужно больше половины: 3.',
  );
});
