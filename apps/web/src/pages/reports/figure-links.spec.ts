import type { DayFactView, IncidentView, MeetingView, VisitView } from '#libs/contracts';
import { FIGURE_IDS, figureRow, type FigureId } from '#libs/regulation';
import { isOneOf } from '../../lists/only';
import { factsOf, toldOf } from '../incidents/narrowed';
import { standsAs } from '../observers/narrowed';
import { toldOf as toldOfMeeting } from '../programme/narrowed';
import type { Snapshot } from '../../api/queries-reports';
import { saidOf } from '../visits/narrowed';
import { activityOf } from './activity';
import { LEAD_WIDER, rowsOf } from './figure-links';

const ruled = (id: FigureId, ...of: string[]) => rowsOf(figureRow(id).rows, { id, of });
/** How many rows of a list a figure leads to. */
const led = <Row>(
  rows: readonly Row[],
  as: (row: Row, question: string | null) => object,
  id: FigureId,
  ...of: string[]
) => {
  const { of: fields } = ruled(id, ...of);
  const question = new URLSearchParams(fields ?? '').get('question');
  return rows.flatMap((row, at) => (isOneOf(fields, as(row, question) as Record<string, string>) ? [at] : []));
};

const entry = (more: Partial<IncidentView>) =>
  ({ kind: 'incident', category: 'secrecy', severity: 'put-right', knownFrom: 'media', ...more }) as IncidentView;
const fact = (more: Partial<DayFactView>) =>
  ({
    kind: 'turnout',
    asOf: 'T1',
    place: null,
    name: null,
    stage: null,
    means: null,
    count: null,
    share: '10',
    ...more,
  }) as DayFactView;
/** Lists that are whole the rows of these figures, as the list is called up. */
const WHOLE: readonly FigureId[] = ['stations.visited', 'visits.confirmed'];

describe('A figure leads to its rows', () => {
  const narrowed = FIGURE_IDS.filter((id) => !LEAD_WIDER[id] && !WHOLE.includes(id));

  it('of which a list is the whole of the rows: to that list, as it is', () => {
    const whole = WHOLE.map((id) => ruled(id));
    const visits = { tab: 'visits', by: 'confirmed' };
    expect(whole).toEqual([visits, visits]);
  });

  it('or it is written why it cannot', () => {
    for (const [id, why] of Object.entries(LEAD_WIDER)) expect([id, why.length > 20]).toEqual([id, true]);
  });

  it.each(narrowed)('%s: by an address of its own, in which stands all that it is told from another by', (id) => {
    const { rows, by = [] } = figureRow(id);
    const parts = by.map((_, at) => `part-${at}`);
    const address = JSON.stringify(ruled(id, ...parts));
    expect(address).not.toBe(JSON.stringify(rowsOf(rows, { id: 'stations.visited', of: [] })));
    // Whether a place lies abroad has two answers only: what is neither is as good as the host's.
    const places = by.map((_, at) =>
      ruled(id, ...parts.with(at, id.includes('by-region') && at === 0 ? 'abroad' : 'another')),
    );
    for (const other of places) expect(JSON.stringify(other)).not.toBe(address);
  });

  it('of meetings: to those with others, and of those not accounted for to such whose time has come', () => {
    const now = Date.parse('2026-03-17T12:00:00Z');
    const meetings = [
      { counterpart: 'mission-itself', startsAt: '2026-03-17T08:00:00Z' },
      { counterpart: 'parliament', startsAt: '2026-03-17T08:00:00Z' },
      { counterpart: 'parliament', startsAt: '2026-03-18T08:00:00Z' },
    ] as MeetingView[];
    const to = (id: FigureId) => led(meetings, (one) => toldOfMeeting(one, now), id);
    expect([to('meetings.total'), to('meetings.unsettled')]).toEqual([[1, 2], [1]]);
  });

  it('of answers: to the visits that gave one, to those of one silence, and of another version to none', () => {
    const station = { id: '', code: '', name: { ru: null, en: null }, region: 'Минск', country: 'BLR', abroad: false };
    const visit = (answers: VisitView['answers']) =>
      ({ form: 'opening', formVersion: 1, answers, station }) as unknown as VisitView;
    const visits = [
      visit({ 'on-time': { value: 'yes' } }),
      visit({ 'on-time': { value: 'no' } }),
      visit({ 'on-time': { silence: 'not-observed' } }),
      visit({ 'on-time': { value: ['yes', 'no'] } }),
      visit({}),
    ];
    const to = (id: FigureId, ...of: string[]) => led(visits, saidOf, id, 'opening', ...of);
    expect(to('answers.forms', '1')).toEqual([0, 1, 2, 3, 4]);
    expect(to('answers.forms', '2')).toEqual([]);
    expect(to('answers.given', '1', 'on-time')).toEqual([0, 1, 3]);
    expect(to('answers.said', '1', 'on-time', 'yes')).toEqual([0, 3]);
    expect(to('answers.silent', '1', 'on-time', 'not-observed')).toEqual([2]);
    expect(to('answers.silent', '1', 'on-time', 'blank')).toEqual([4]);
    expect(led(visits, saidOf, 'visits.in-host')).toHaveLength(5);
  });

  it('of incidents: by kind, category, severity and how it is known', () => {
    const entries = [
      entry({}),
      entry({ knownFrom: 'first-hand' }),
      entry({ kind: 'positive-practice', severity: null }),
    ];
    expect(led(entries, factsOf, 'incidents.total')).toEqual([0, 1]);
    expect(led(entries, factsOf, 'incidents.positive')).toEqual([2]);
    expect(led(entries, factsOf, 'incidents.entries', 'incident', 'secrecy', 'put-right', 'media')).toEqual([0]);
    expect(led(entries, factsOf, 'incidents.entries', 'positive-practice', 'secrecy', '', 'media')).toEqual([2]);
  });

  it('of observers: by whether they took part, by delegation and by chamber, that it is not stated included', () => {
    const state = 'ACCREDITED' as const;
    const duty = { accreditation: { state, onDutyFrom: '2026-03-17T08:00:00.000Z' }, category: 'member' as const };
    const chamber = { ru: 'Мажилис', en: 'Mazhilis' };
    const people = [
      { ...duty, delegationId: 'kz', chamber },
      { ...duty, delegationId: 'kz', chamber: null },
      { ...duty, delegationId: 'by', chamber },
      { ...duty, delegationId: 'kz', chamber, accreditation: { state, onDutyFrom: null } },
      { ...duty, delegationId: 'kz', chamber, accreditation: null },
    ];
    const to = (id: FigureId, ...of: string[]) =>
      led(
        people,
        (one) =>
          standsAs(one, [
            { id: 'kz', country: 'KAZ' },
            { id: 'by', country: 'BLR' },
          ]),
        id,
        ...of,
      );
    expect(to('observers.accredited')).toEqual([0, 1, 2, 3]);
    expect(to('observers.total')).toEqual([0, 1, 2]);
    expect(to('observers.absent')).toEqual([3]);
    expect(to('observers.by-delegation', 'KAZ')).toEqual([0, 1]);
    expect(to('observers.by-chamber', 'KAZ', 'Мажилис')).toEqual([0]);
    expect(to('observers.by-chamber', 'KAZ', '')).toEqual([1]);
  });

  it('of facts: to the one that was published', () => {
    const facts = [fact({}), fact({ place: 'Минск' }), fact({ asOf: 'T2' }), fact({ share: null, count: 5 })];
    expect(led(facts, toldOf, 'turnout.share', 'T1', '')).toEqual([0]);
    expect(led(facts, toldOf, 'turnout.share', 'T1', 'Минск')).toEqual([1]);
    expect(led(facts, toldOf, 'turnout.voted', 'T1', '')).toEqual([3]);
  });
});

describe('What the mission did, beside the text', () => {
  const told = (more: object) => activityOf({ activity: [], ...more } as unknown as Snapshot, 'en');

  it('is what was counted, and with it what was typed', () => {
    const counted = [
      { kind: 'incident', count: 2 },
      { kind: 'positive-practice', count: 1 },
      { kind: 'incident', count: 1 },
    ];
    const visits = { stations: 3, visits: 4, unconfirmed: 1 };
    const activity = [{ figure: 'working-groups', value: 5, source: 'SYNTHETIC' }];
    const rows = told({ meetings: { total: 4 }, visits, incidents: { counted }, activity });
    expect(rows.map(([name, , value]) => [name, value])).toEqual([
      ['meetings.total', 4],
      ['stations.visited', 3],
      ['visits.confirmed', 4],
      ['visits.unconfirmed', 1],
      ['incidents.total', 3],
      ['working-groups', 5],
    ]);
    expect(rows[0]![1]).toBe('Meetings held');
  });

  it('is nothing where nothing was recorded', () => {
    expect(told({})).toEqual([]);
  });
});
