import { answerTo, formOf, newestForm, SILENCES, type Answer, type Answers, type Question } from './forms/index.js';
import { STAGE_NAMES } from './stages.js';
import { countVisits, isTallied, type CountedVisit } from './visit-figures.js';
import { FORM_AT, formFor } from './visits.js';

const visit = (more: Partial<CountedVisit> = {}): CountedVisit => ({
  station: 'A',
  region: 'North',
  country: 'BLR',
  abroad: false,
  stage: 'opening',
  day: '2026-03-18',
  team: '1',
  ...formFor(more.stage ?? 'opening'),
  answers: {},
  ...more,
});
const onTime = (answer: Answer) => visit({ answers: { 'on-time': answer } });
const questionIn = (visits: CountedVisit[], id: string) =>
  countVisits(visits).forms[0]!.questions.find((question) => question.id === id)!;

it('R-39 counts as visited each station with a visit once, and the visits beside', () => {
  const visits = [
    visit(),
    visit({ stage: 'voting' }),
    visit({ station: 'B', abroad: true, country: 'KGZ', region: null }),
  ];
  expect(countVisits(visits)).toMatchObject({
    stations: 2,
    visits: 3,
    inHost: { stations: 1, visits: 2 },
    abroad: { stations: 1, visits: 1 },
    stages: [
      { stage: 'opening', stations: 2, visits: 2 },
      { stage: 'voting', stations: 1, visits: 1 },
    ],
  });
});

it('R-40 counts a station of two teams once, and to each of the two', () => {
  const { stations, visits, teams } = countVisits([visit(), visit({ team: '2' }), visit({ team: null })]);
  expect({ stations, visits }).toEqual({ stations: 1, visits: 3 });
  expect(teams).toEqual([
    { team: '1', stations: 1, visits: 1 },
    { team: '2', stations: 1, visits: 1 },
    { team: null, stations: 1, visits: 1 },
  ]);
});

it('R-39 never counts a silence as a "no", nor anywhere but under itself', () => {
  const visits = [
    onTime({ value: 'no' }),
    onTime({ value: 'yes' }),
    onTime({ silence: 'not-observed' }),
    onTime({ silence: 'not-applicable' }),
    onTime({ silence: 'blank' }),
    visit(),
  ];
  expect(questionIn(visits, 'on-time')).toEqual({
    id: 'on-time',
    answered: 2,
    silences: { 'not-observed': 1, 'not-applicable': 1, blank: 2 },
    options: [
      { value: 'yes', visits: 1 },
      { value: 'no', visits: 1 },
    ],
  });
});

it('R-39 adds numbers up or shows their ends, counts "none" as an answer, and shows nothing of no answer at all', () => {
  const visits = [
    visit({
      answers: {
        complaints: { value: 0 },
        'opened-at': { value: '07:05' },
        aids: { value: ['none'] },
        view: { value: 4 },
        remarks: { value: 'Замечание' },
      },
    }),
    visit({
      answers: { complaints: { value: 3 }, 'opened-at': { value: '06:58' }, aids: { value: ['ramp', 'braille'] } },
    }),
    visit({ answers: { complaints: { silence: 'not-observed' } } }),
  ];
  // What is true of a station is not added up where two visits tell of the same one.
  expect(questionIn(visits, 'complaints')).toMatchObject({ answered: 2, least: 0, most: 3 });
  const apart = visits.map((one, at) => ({ ...one, station: `S${at}` }));
  expect(questionIn(apart, 'complaints')).toMatchObject({ answered: 2, sum: 3 });
  expect(questionIn(visits, 'opened-at')).toMatchObject({ answered: 2, least: '06:58', most: '07:05' });
  expect(questionIn(visits, 'aids').options).toContainEqual({ value: 'none', visits: 1 });
  expect(questionIn(visits, 'view').options!.at(-1)).toEqual({ value: '4', visits: 1 });
  expect(questionIn(visits, 'members-present')).toEqual({
    id: 'members-present',
    answered: 0,
    silences: { 'not-observed': 0, 'not-applicable': 0, blank: 3 },
  });
  expect(questionIn(visits, 'remarks')).toBeUndefined();
});

const total = (tallies: readonly { visits: number }[]) => tallies.reduce((sum, { visits: own }) => sum + own, 0);

describe('R-39 over visits by lot', () => {
  /** Numbers by lot that are the same each time. */
  let seed = 20260318;
  const lot = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const oneOf = <T>(list: readonly T[]): T => list[lot(list.length)]!;
  const someAnswer = (question: Question): Answer => {
    if (lot(3) === 0) return { silence: oneOf(SILENCES) };
    if (question.type === 'one') return { value: oneOf(Object.keys(question.options)) };
    if (question.type === 'many') return { value: lot(2) ? ['none'] : [oneOf(Object.keys(question.options))] };
    if (question.type === 'integer') return { value: lot(question.max) };
    if (question.type === 'scale') return { value: 1 + lot(question.steps) };
    return question.type === 'time' ? { value: `1${lot(10)}:30` } : { value: 'SYNTHETIC' };
  };
  const someAnswers = (questions: readonly Question[]): Answers =>
    Object.fromEntries(questions.flatMap((question) => (lot(5) ? [[question.id, someAnswer(question)]] : [])));
  const visits = Array.from({ length: 400 }, () => {
    const stage = oneOf(STAGE_NAMES);
    const { questions } = newestForm(FORM_AT[stage]);
    const abroad = lot(10) === 0;
    return visit({
      station: `${abroad ? 'x' : 's'}${lot(90)}`,
      region: abroad ? null : oneOf(['North', 'South', 'West']),
      abroad,
      country: abroad ? 'KGZ' : 'BLR',
      stage,
      day: oneOf(['2026-03-17', '2026-03-18']),
      team: oneOf(['1', '2', null]),
      answers: someAnswers(questions),
    });
  });
  const figures = countVisits(visits);
  const naive = (which: (one: CountedVisit) => boolean) => {
    const stations: string[] = [];
    let count = 0;
    for (const one of visits)
      if (which(one)) {
        count++;
        if (!stations.includes(one.station)) stations.push(one.station);
      }
    return { stations: stations.length, visits: count };
  };

  it('counts what one counts by hand, however they are grouped', () => {
    expect(figures).toMatchObject(naive(() => true));
    for (const { stage, ...tally } of figures.stages) expect(tally).toEqual(naive((one) => one.stage === stage));
    for (const { day, ...tally } of figures.days) expect(tally).toEqual(naive((one) => one.day === day));
    for (const { team, ...tally } of figures.teams) expect(tally).toEqual(naive((one) => one.team === team));
    for (const { region, country, abroad, stages, ...tally } of figures.regions) {
      expect(tally).toEqual(naive((one) => one.region === region && one.country === country && one.abroad === abroad));
      for (const { stage, ...own } of stages)
        expect(own).toEqual(naive((one) => one.region === region && one.country === country && one.stage === stage));
    }
    for (const tallies of [figures.stages, figures.days, figures.teams, figures.regions, figures.forms])
      expect(total(tallies)).toBe(visits.length);
  });

  it('has of every question as many answers and silences as there are visits', () => {
    for (const { form, version, visits: count, questions } of figures.forms) {
      expect(questions.map(({ id }) => id)).toEqual(
        formOf(form, version)!
          .questions.filter(isTallied)
          .map(({ id }) => id),
      );
      const own = visits.filter((one) => one.form === form);
      expect(count).toBe(own.length);
      for (const { id, answered, silences, options = [] } of questions) {
        expect(answered + silences.blank + silences['not-applicable'] + silences['not-observed']).toBe(count);
        for (const { value, visits: said } of options)
          expect(said).toBe(
            own.filter(({ answers }) => {
              const answer = answerTo(answers, id);
              return 'value' in answer && [answer.value].flat().map(String).includes(value);
            }).length,
          );
      }
    }
  });
});
