import fc from 'fast-check';
import {
  countVisits,
  isNotInEnglish,
  withTitles,
  type Answers,
  type CountedVisit,
  type ReportKind,
} from '#libs/regulation';
import type { ChartBlock } from '#libs/typesetting';
import { annexOf } from './annex.js';
import { composed, content, heading, headings, observer, of, snapshotOf } from './compose.fixtures.js';
import { fact as blankFact } from './full-snapshot.fixtures.js';
import { contentDigest, sectionsOf, typedIn, type Content } from './content.js';

const blocksOf = (more: Partial<Content>) => JSON.stringify(composed({ kind: 'mission-report', ...more }).blocks);

it('leaves out optional sections that nobody wrote, and shows a draft which mandatory ones are still to be written', () => {
  expect(headings(composed())).not.toContain(heading('campaign'));
  expect(headings(composed({ texts: { campaign: '  \n ' } }))).not.toContain(heading('campaign'));
  expect(headings(composed({ texts: { campaign: 'Calm.' } }))).toContain(heading('campaign'));
  expect(headings(composed({}, 'DRAFT'))).toContain(heading('assessment-law'));
  expect(headings(composed())).not.toContain(heading('assessment-law'));
});

it('adds no word of its own under a heading that people write', () => {
  for (const state of ['DRAFT', 'ADOPTED'] as const) {
    const { blocks } = composed({ texts: { assessment: 'First.\n\nSecond\nline.' } }, state);
    const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading('assessment'));
    const rest = blocks.slice(start + 1);
    const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'page-break');
    expect(rest.slice(0, end)).toEqual([
      { kind: 'paragraph', text: 'First.' },
      { kind: 'paragraph', text: 'Second\nline.' },
    ]);
  }
});

it('R-56 marks a draft on every page until it is adopted, and a demonstration always', () => {
  expect(composed({}, 'DRAFT').watermark).toBeTruthy();
  expect(composed({}, 'SIGNING').watermark).toBeTruthy();
  expect(composed()).not.toHaveProperty('watermark');
  expect(composed()).not.toHaveProperty('banner');
  const snapshot = snapshotOf([], true);
  for (const language of ['ru', 'en'] as const)
    for (const kind of ['final-conclusion', 'mission-report'] as ReportKind[])
      for (const state of ['DRAFT', 'ADOPTED'] as const)
        expect(composed({ snapshot, language, kind }, state).banner).toContain('Demonstration');
});

const referenceIn = (language: 'ru' | 'en', state: 'DRAFT' | 'ADOPTED') =>
  composed({ kind: 'press-release', outlineVersion: 1, language }, state).letterhead?.reference.slice(1);

it('dates a press release by the day on which it was approved, and says of a draft how far it has come, in a line each', () => {
  expect(referenceIn('en', 'ADOPTED')).toEqual(['20 March 2026']);
  expect(referenceIn('ru', 'ADOPTED')).toEqual(['20 марта 2026 года']);
  expect([referenceIn('en', 'DRAFT'), referenceIn('ru', 'DRAFT')]).toEqual([['Draft'], ['Проект']]);
});

it('counts no heading of a press release, which has no chapters', () => {
  const texts = { release: '## How it was\n\nCalm.', contacts: '### By telephone\n\nNone.' };
  const { blocks } = composed({ kind: 'press-release', outlineVersion: 1, texts });
  const found = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  expect(found.map(({ text }) => text)).toContain('How it was');
  expect(found.every(({ numbered }) => numbered === false)).toBe(true);
});

it('says in words that agree with any figure what it counts, and of which moment that is', () => {
  expect(blocksOf({ language: 'ru' })).toMatch(/"label":"Наблюдатели".*"label":"Делегации"/);
  expect(blocksOf({ language: 'ru' })).toContain('Данные по состоянию на 2');
  expect(blocksOf({ language: 'en' })).toMatch(/"Figures as of \d/);
  // Above a column it is what is counted.
  expect(blocksOf({ language: 'ru' })).toContain('"title":"Наблюдателей"');
});

it('begins what stands by itself with a capital, and a Russian banner in Russian', () => {
  expect([composed({}, 'DRAFT').status, composed({ language: 'ru' }, 'DRAFT').status]).toEqual(['Draft', 'Проект']);
  expect(composed({ language: 'ru', snapshot: snapshotOf([], true) }).banner).toMatch(/^Демонстрация/);
});

it('has no table of votes where none is entered, and a sum apart from what it sums up', () => {
  const { blocks } = composed({ snapshot: { ...snapshotOf([]), events: [] } });
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.map(({ caption }) => caption)).not.toContain('Election');
  expect(tables.find(({ caption }) => caption === 'Composition of the mission')).toMatchObject({ total: true });
});

it('says the same in both languages: the same blocks, each in its own words', () => {
  for (const kind of ['final-conclusion', 'mission-report'] as ReportKind[]) {
    const [ru, en] = [composed({ kind, language: 'ru' }), composed({ kind, language: 'en' })];
    expect(ru.blocks.map((block) => block.kind)).toEqual(en.blocks.map((block) => block.kind));
    const text = JSON.stringify(en.blocks);
    expect(text).not.toMatch(/[а-яё]/i);
    expect(text).not.toContain('(ru)');
    expect(JSON.stringify(ru.blocks)).not.toContain('(en)');
  }
});

it('says on the cover and in Annex B which edition it corrects, and of which day (R-53)', () => {
  const corrects = { number: 1, adoptedOn: '2026-03-20', reason: 'One figure was counted twice' };
  const { coverLines, blocks } = composed({ versionNumber: 2 }, 'DRAFT', { corrects });
  const value = 'corrects version 1, adopted on 20 March 2026';
  expect(coverLines).toContainEqual({ label: 'Corrected version', value });
  expect(blocks).toContainEqual(
    expect.objectContaining({ rows: expect.arrayContaining([['Corrected version', value]]) }),
  );
  expect(JSON.stringify(composed({ versionNumber: 2 }))).not.toContain('Corrected version');
  const inRussian = composed({ versionNumber: 2, language: 'ru' }, 'ADOPTED', { corrects });
  expect(JSON.stringify(inRussian.coverLines)).toContain('исправляет редакцию 1, принятую 20 марта 2026 года');
});

it('R-56 prints on every copy the number, the version and the digest of exactly what it says', () => {
  const { footer } = composed({ texts: { voting: 'Calm.' } });
  expect(footer).toEqual({
    number: 'T-1-FC',
    version: '1',
    digest: contentDigest({ ...content, texts: { voting: 'Calm.' } }),
  });
});

describe('the content digest', () => {
  const changes: fc.Arbitrary<Partial<Content>> = fc.oneof(
    fc.string({ minLength: 1 }).map((voting) => ({ texts: { voting } })),
    fc.integer({ min: 2 }).map((versionNumber) => ({ versionNumber })),
    fc.integer({ min: 5 }).map((outlineVersion) => ({ outlineVersion })),
    fc.constant({ language: 'ru' as const }),
    fc.constant({ kind: 'mission-report' as const }),
    fc.string({ minLength: 1 }).map((asOf) => ({ snapshot: { ...content.snapshot, asOf } })),
  );

  it('changes with any change, and with nothing else', () => {
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const [a, b] = [
          { ...content, ...one },
          { ...content, ...other },
        ];
        expect(contentDigest(a) === contentDigest(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(contentDigest(a)).not.toBe(contentDigest(content));
      }),
    );
  });
});

describe('the composition of the mission', () => {
  const anyone = fc.record({
    family: fc.string(),
    country: fc.constantFrom('KAZ', 'RUS', 'TJK', null),
    chamber: fc.constantFrom('lower', 'upper'),
  });

  it('counts everyone of the list once, however they are mixed', () => {
    fc.assert(
      fc.property(fc.array(anyone), (people) => {
        const list = people.map(({ family, country, chamber }) => observer(family, country, country && chamber));
        const { composition, withoutDelegation } = snapshotOf(list);
        expect(composition.reduce((sum, { observers }) => sum + observers, withoutDelegation)).toBe(list.length);
        for (const { observers, chambers } of composition)
          expect(chambers.reduce((sum, chamber) => sum + chamber.observers, 0)).toBe(observers);
      }),
    );
  });
});

it('counts advisers apart, and says when a delegation endorsed a name where the snapshot knows it', () => {
  const adviser = { ...observer('Three', null, null), category: 'adviser' as const };
  const endorsed = { ...observer('One', 'KAZ', 'lower'), endorsedOn: '2026-03-02' };
  const snapshot = { ...snapshotOf([endorsed, observer('Two', null, null), adviser]), format: 2 as const, absent: [] };
  const text = blocksOf({ snapshot });
  expect(text).toContain('Observers accredited: 3, of them advisers of the mission: 1.');
  expect(text).toContain('Took part in the observation: 3, of them advisers of the mission: 1.');
  expect(text).toContain('["Advisers of the mission","","1"],["Outside the delegations","","1"],["Total","","3"]');
  expect(text).toContain('"Endorsed"');
  expect(text).toContain('"2\u00a0Mar\u00a02026"');
  // A snapshot from before says neither, and keeps what it said.
  expect(blocksOf({})).not.toMatch(/Endorsed|dvisers/);
});

const annexes = (more: Partial<Content>) =>
  headings(composed({ kind: 'mission-report', ...more })).filter((text) => text.startsWith('Annex'));

const confirmed = (
  station: string,
  form: 'opening' | 'counting',
  answers: Answers,
  region: string | null = 'Север',
): CountedVisit => ({
  station,
  region,
  country: region === null ? 'KGZ' : 'BLR',
  abroad: region === null,
  stage: form,
  day: '2026-03-18',
  team: '1',
  form,
  formVersion: 1,
  answers,
});

describe('the visits of the mission (R-39)', () => {
  const seen = [
    confirmed('A', 'opening', { 'on-time': { value: 'yes' }, 'opened-at': { value: '07:58' } }),
    confirmed('A', 'counting', {}),
    confirmed('B', 'opening', { 'on-time': { silence: 'not-observed' }, aids: { value: ['none'] } }),
    confirmed('C', 'opening', { 'on-time': { value: 'no' }, 'opened-at': { value: '08:10' } }, null),
  ];
  const snapshot = {
    ...snapshotOf([observer('One', 'KAZ', 'lower')]),
    format: 4 as const,
    visits: { ...countVisits(seen), unconfirmed: 2, besides: 1 },
  };

  it('are counted by stations and by visits in both documents, with what the numbers mean and what is not in them', () => {
    for (const kind of ['final-conclusion', 'mission-report'] as const) {
      const text = blocksOf({ kind, snapshot });
      expect(text).toContain('[["Polling stations visited","3","4"],["of them abroad","1","1"]]');
      expect(text).toContain('[["Opening","3","3"],["Counting","1","1"]]');
      expect(text).toContain('The mission chose the stations itself');
      expect(text).toContain('Visits entered and not confirmed: 2; these are not counted.');
      expect(text).toContain('no word yet which is right: 1');
      expect(text).not.toMatch(/%|±/);
    }
    expect(blocksOf({ snapshot })).toContain('{"label":"Polling stations visited","value":"3"}');
    expect(blocksOf({})).not.toMatch(/visited/);
  });

  it('have the annex of regions and stages in the report, where a station of two stages is one', () => {
    const report = blocksOf({ snapshot, language: 'ru' });
    expect(report).toContain(
      '[["Север","2","1","2","3"],["За рубежом: Кыргызская Республика","1","0","1","1"],["Всего","3","1","3","4"]]',
    );
    expect(blocksOf({ kind: 'final-conclusion', snapshot })).not.toContain('Annex B. Polling stations visited');
  });

  it('answer the questions of a form in counts of those who answered, with every silence under its own name', () => {
    const report = blocksOf({ snapshot });
    expect(report).toContain(
      '["Did the station open at the time that was set","yes: 1 of 2\\nno: 1 of 2","2 of 3","Not observed: 1"]',
    );
    expect(report).toContain(
      '["When the station opened for voters","from 07:58 to 08:10","2 of 3","Not filled in: 1"]',
    );
    expect(report).toContain('"none: 1 of 1","1 of 3","Not filled in: 2"]');
    // What everybody left blank is no row, and is not kept quiet about; of counting there is nothing else.
    expect(report).not.toContain('"0 of 3","Not filled in: 3"');
    expect(report).toMatch(
      /Opening of the station: not listed are questions that no form answers, nor says why not: \d+\./,
    );
    expect(report).not.toContain('Counting: what observers answered');
    expect(blocksOf({ kind: 'final-conclusion', snapshot })).not.toContain('Did the station open');
  });

  it('say only what is not counted where none is confirmed', () => {
    const unconfirmed = { ...snapshot, visits: { ...countVisits([]), unconfirmed: 2, besides: 0 } };
    const text = blocksOf({ snapshot: unconfirmed });
    expect(text).toContain('Visits entered and not confirmed: 2');
    expect(text).not.toMatch(/Polling stations visited|Annex B. Polling/);
  });
});

describe('the meetings of the mission (R-44)', () => {
  const met = {
    startsAt: '2026-03-18T08:00:00.000Z',
    endsAt: null,
    counterpart: 'parliament' as const,
    name: { ru: null, en: 'Chamber of Representatives' },
    place: null,
  };
  const snapshot = {
    ...snapshotOf([observer('One', 'KAZ', 'lower')]),
    format: 3 as const,
    meetings: { counted: [{ counterpart: 'parliament' as const, held: 2 }], total: 2, unsettled: 1, programme: [met] },
  };

  it('are counted by counterpart in both documents, which say where the number is from and what is not in it', () => {
    for (const kind of ['final-conclusion', 'mission-report'] as const) {
      const text = blocksOf({ kind, snapshot });
      expect(text).toContain('[["Parliament: speakers and chambers","2"],["Total","2"]]');
      expect(text).toContain('Counted from the entries that the mission made of meetings held');
      expect(text).toContain('Planned, with no record of whether they were held: 1; these are not counted.');
    }
    expect(blocksOf({ snapshot })).toContain('{"label":"Meetings held","value":"2"}');
  });

  it('are listed in an annex of the report, in the one language in which they are named, and blanks say so', () => {
    const annex =
      '["18 March 2026, 11:00 (UTC+3)","Parliament: speakers and chambers","Chamber of Representatives","not entered"]';
    expect(blocksOf({ snapshot })).toContain(annex);
    expect(blocksOf({ snapshot, language: 'ru' })).toContain('"Chamber of Representatives","не внесено"');
    expect(blocksOf({ kind: 'final-conclusion', snapshot })).not.toContain('Programme of the mission');
  });

  it('stand in English as they were typed where nobody named them in it, of which their report warns', () => {
    const inRussian = { ...met, name: { ru: 'Палата представителей', en: null }, place: 'Минск' };
    const native = { ...snapshot, meetings: { ...snapshot.meetings, programme: [inRussian, met] } };
    const text = blocksOf({ snapshot: native });
    expect(text).toContain('"Палата представителей","Минск"');
    expect(text).toContain('Internal meetings are counted and not listed here');
    expect(blocksOf({ snapshot: native, language: 'ru' })).toContain('"Палата представителей","Минск"');
    expect(typedIn(of('mission-report'), native).filter((one) => isNotInEnglish(one.text))).toEqual([
      { at: 'programme', text: 'Палата представителей' },
      { at: 'programme', text: 'Минск' },
    ]);
    expect(typedIn(of('final-conclusion'), native)).toEqual([]);
  });

  it('letter the annexes that there are, and no others', () => {
    expect(annexes({ snapshot })).toEqual([
      'Annex A. List of observers',
      'Annex B. Programme of the mission',
      'Annex C. Document control',
    ]);
    const unlisted = { ...snapshot, meetings: { ...snapshot.meetings, programme: [] } };
    for (const without of [unlisted, snapshotOf([])])
      expect(annexes({ snapshot: without })).toEqual(['Annex A. List of observers', 'Annex B. Document control']);
    // The desk shows a draft under the same letters.
    for (const shown of [snapshot, unlisted, snapshotOf([])]) {
      const titles = withTitles(sectionsOf(of('mission-report'), shown)).map(({ title }) => title.en);
      expect(titles.filter((title) => title.startsWith('Annex'))).toEqual(annexes({ snapshot: shown }));
    }
    expect(blocksOf({})).not.toMatch(/eetings/);
  });
});

describe('the teams of the mission (R-35)', () => {
  const teams = {
    people: 3,
    teams: [
      { number: 1, name: { ru: 'Центр', en: null }, region: 'Минск', people: 2 },
      { number: 2, name: { ru: null, en: null }, region: null, people: 2 },
    ],
  };
  const snapshot = { ...snapshotOf([observer('One', 'KAZ', 'lower')]), format: 4 as const, teams };

  it('R-35 are counted in the conclusion, and each is in the report, where somebody in two is counted once in all', () => {
    const short = blocksOf({ kind: 'final-conclusion', snapshot });
    expect(short).toContain('Teams whose members were on duty: 2; people in them: 3. Regions: Минск.');
    expect(short).not.toContain('Центр');
    const whole = blocksOf({ snapshot });
    expect(whole).toContain(
      '[["Team 1, Центр","Минск","2"],["Team 2","not entered","2"],["Total, everybody once","","3"]]',
    );
    expect(blocksOf({ snapshot, language: 'ru' })).toContain('["Группа 2","не внесено","2"]');
    expect(blocksOf({})).not.toMatch(/[Tt]eams/);
  });

  it('are among what was typed once and both languages print', () => {
    const ofTeams = ['Центр', 'Минск'].map((text) => ({ at: 'teams', text }));
    expect(typedIn(of('mission-report'), snapshot)).toEqual(expect.arrayContaining(ofTeams));
    expect(typedIn(of('final-conclusion'), snapshot)).not.toContainEqual(ofTeams[0]);
  });
});

describe('what was seen and published (R-41)', () => {
  const seen = { kind: 'incident' as const, severity: 'put-right' as const, knownFrom: 'first-hand' as const };
  const fact = { ...blankFact, asOf: '2026-03-20T07:00:00.000Z' };
  const snapshot = {
    ...snapshotOf([observer('One', 'KAZ', 'lower')]),
    format: 4 as const,
    incidents: {
      counted: [
        { ...seen, category: 'secrecy' as const, count: 3 },
        { ...seen, category: 'disinformation' as const, knownFrom: 'media' as const, count: 1 },
        { ...seen, category: 'complaint-filed' as const, count: 2 },
      ],
      open: 6,
      printed: [
        {
          ...seen,
          category: 'disinformation' as const,
          knownFrom: 'media' as const,
          occurredAt: '2026-03-20T07:00:00.000Z',
          region: null,
          place: 'Minsk',
          source: 'Synthetic newspaper',
          attributedTo: 'Synthetic website',
          quotedFrom: 'Synthetic newspaper',
          text: { ru: 'Условный текст.', en: 'Synthetic text.' },
        },
      ],
    },
    dayFacts: [
      { ...fact, kind: 'turnout' as const, share: '10.50' },
      { ...fact, kind: 'turnout' as const, asOf: '2026-03-20T11:00:00.000Z', share: '30.5' },
      { ...fact, kind: 'result' as const, name: 'За / Yes', count: 1200, share: '79', stage: 'final' as const },
      { ...fact, kind: 'organisation' as const, name: 'Организация / Organisation' },
      { ...fact, kind: 'remote-monitoring' as const, count: 40, means: 'Трансляции / Broadcasts' },
    ],
  };
  /** What stands under the heading of that title, and before the next. */
  const under = (title: string, more: Partial<Content> = {}) => {
    const { blocks } = composed({ snapshot, kind: 'mission-report', ...more });
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
    const rest = blocks.slice(from + 1);
    const until = rest.findIndex(({ kind }) => kind === 'heading');
    return from < 0 ? '' : JSON.stringify(rest.slice(0, until < 0 ? undefined : until));
  };

  it('R-46 draws turnout with so many decimals as were published, and so do its data', () => {
    const about = { document: { number: 'T', version: 1, code: 't' }, asOf: content.snapshot.asOf, snapshotDigest: '' };
    const drawn = (language: 'ru' | 'en') => {
      const model = composed({ snapshot, language });
      const chart = model.blocks.find((block) => block.kind === 'chart' && block.series[0]!.written) as ChartBlock;
      const { rows } = annexOf([model], about).tables.find(({ caption }) => caption === chart.title)!;
      expect(rows.map(([, value]) => value)).toEqual(chart.series[0]!.written);
      return chart.series[0]!.written;
    };
    expect(drawn('ru')).toEqual(['10,50', '30,5']);
    expect(drawn('en')).toEqual(['10.50', '30.5']);
  });

  it('leaves the thousands of a count to whoever prints it, in both languages alike', () => {
    const counted = { ...fact, kind: 'result' as const, name: 'За / Yes', stage: 'final' as const, count: 1_234_567 };
    for (const language of ['ru', 'en'] as const)
      expect(blocksOf({ language, snapshot: { ...snapshot, dayFacts: [counted] } })).toContain('"1234567"');
  });

  it('R-41 counts incidents in the section of their group, before what people write, and says what a level means', () => {
    const voting = under('Voting');
    expect(voting).toContain('["Secrecy of the vote","Severity 1: put right on the spot","Seen first hand","3"]');
    expect(voting).toContain('Severity 1: it was put right on the spot; everybody could vote');
    expect(voting).not.toContain('False reports');
    expect(under('Campaign and information')).toContain('["False reports about the vote"');
    expect(under('Complaints and electoral disputes')).toContain('["Filing of a complaint"');
    // The conclusion has no such section: it counts them with the voting, and none is lost.
    const short = under('Voting', { kind: 'final-conclusion' });
    expect(short).toContain('["Filing of a complaint","Severity 1: put right on the spot","Seen first hand","2"]');
  });

  it('R-48 prints of an entry the words of the coordinator, and who is behind it as a quotation', () => {
    const campaign = under('Campaign and information');
    expect(campaign).toContain(
      '20 March 2026, 10:00 (UTC+3), Minsk. Synthetic text. (From the media: Synthetic newspaper.)',
    );
    expect(campaign).toContain('Synthetic newspaper: attributed to Synthetic website.');
  });

  it('puts the source beside each figure, in the language and with the separator of the document', () => {
    const voting = under('Voting');
    expect(voting).toContain('["20 March 2026, 10:00 (UTC+3)","all stations","10.50","Synthetic commission"]');
    expect(voting).toContain('"values":[10.5,30.5]');
    const russian = under('Голосование', { language: 'ru' });
    expect(russian).toContain('["20 марта 2026 года, 10:00 (UTC+3)","по всем участкам","10,50","Условная комиссия"]');
    const counting = under('Counting and tabulation');
    expect(counting).toContain('"Yes","1200","79","all stations","Final"');
  });

  it('R-10, R-39 adds neither the observers of others nor what was watched remotely to anything of its own', () => {
    const transparency = under('Transparency of the process and the work of observers');
    expect(transparency).toContain('["Organisation","20 March 2026, 10:00 (UTC+3)","Synthetic commission"]');
    const activity = under('Mission activities');
    expect(activity).toContain('["40","Broadcasts","all stations"');
    expect(activity).toContain('Watching remotely is no visit');
    expect(under('Key figures')).not.toContain('"40"');
  });

  it('leaves documents of older snapshots as they were', () => {
    expect(blocksOf({ kind: 'mission-report', snapshot: snapshotOf([]) })).not.toMatch(/ncident|urnout|remotely/);
  });
});
