import { assessAct } from './lifecycle.js';
import {
  COUNTERPART_NAMES,
  COUNTERPARTS,
  countMeetings,
  meetingActs,
  meetingEvent,
  needsReason,
  type Counterpart,
  type MeetingFacts,
  type MeetingState,
} from './meetings.js';
import { authorityOf } from './roles.js';

const met = (counterpart: Counterpart, state: MeetingState = 'held') => ({ counterpart, state });
const AT = '2026-03-18T08:00:00.000Z';
const entry = (state: MeetingState, place: string | null = null, startsAt = AT) => ({
  ...met('party', state),
  startsAt,
  endsAt: null,
  place,
});

describe('the meetings of a mission (R-44)', () => {
  it('count by counterpart, in the order of the list, and only those that were held', () => {
    const meetings = [
      met('media'),
      met('parliament'),
      met('candidate'),
      met('candidate'),
      met('candidate', 'planned'),
      met('party', 'called-off'),
    ];
    expect(countMeetings(meetings)).toEqual([
      { counterpart: 'parliament', held: 1 },
      { counterpart: 'candidate', held: 2 },
      { counterpart: 'media', held: 1 },
    ]);
    expect(countMeetings([])).toEqual([]);
  });

  it('are with somebody else: what the mission discusses among itself is none', () => {
    expect(countMeetings([met('mission-itself'), met('mission-itself')])).toEqual([]);
    const everybody = COUNTERPART_NAMES.map((counterpart) => met(counterpart));
    expect(countMeetings(everybody).map(({ counterpart }) => counterpart)).toEqual(
      COUNTERPART_NAMES.filter((name) => COUNTERPARTS[name].counted),
    );
  });
});

describe('what the log calls a change of the programme', () => {
  it.each([
    ['meeting.planned', null, entry('planned')],
    ['meeting.held', null, entry('held')],
    ['meeting.held', entry('planned'), entry('held')],
    ['meeting.called-off', entry('planned'), entry('called-off')],
    ['meeting.planned', entry('called-off'), entry('planned')],
    ['meeting.moved', entry('planned'), entry('planned', 'Minsk')],
    ['meeting.moved', entry('planned'), entry('planned', null, '2026-03-18T09:00:00.000Z')],
    ['meeting.corrected', entry('planned'), entry('planned', null, '2026-03-18T11:00:00+03:00')],
    ['meeting.corrected', entry('held'), entry('held', 'Minsk')],
    ['meeting.removed', entry('held'), null],
  ])('%s', (name, before, after) => expect(meetingEvent(before, after, false)).toBe(name));

  it('tells those who come in or are left out of what is planned, and nobody of what is over', () => {
    expect(meetingEvent(entry('planned'), entry('planned'), true)).toBe('meeting.moved');
    expect(meetingEvent(entry('held'), entry('held'), true)).toBe('meeting.corrected');
  });
});

describe('an entry of the programme', () => {
  const sound: MeetingFacts = {
    missionOver: false,
    reversed: false,
    heldAhead: false,
    strangers: 0,
    outsideDates: false,
    alike: 0,
    engaged: 0,
    documentsFixed: null,
    documentsOpen: null,
  };
  const found = (facts: Partial<MeetingFacts>) =>
    assessAct(meetingActs.record, authorityOf('headquarters'), { ...sound, ...facts }).map(({ effect, code }) => [
      effect,
      code,
    ]);

  it('is refused where it cannot be so, and warned of where it may not be', () => {
    expect(found({})).toEqual([]);
    expect(found({ reversed: true, heldAhead: true, strangers: 2 })).toEqual([
      ['refuses', 'meeting.reversed'],
      ['refuses', 'meeting.held-ahead'],
      ['refuses', 'meeting.stranger'],
    ]);
    expect(found({ outsideDates: true, alike: 1, engaged: 1 })).toEqual([
      ['warns', 'meeting.outside-dates'],
      ['warns', 'meeting.twice'],
      ['warns', 'meeting.engaged'],
    ]);
  });

  it('says that a document with fixed figures will not show it', () => {
    const documentsFixed = { ru: 'T-1-FC', en: 'T-1-FC' };
    expect(found({ documentsFixed })).toEqual([['warns', 'mission.figures-too-late']]);
  });

  it('is put right without a word why until it was held, and taken away with one', () => {
    expect(needsReason(entry('planned'), entry('called-off'))).toBe(false);
    expect(needsReason(entry('held'), entry('held', 'Minsk'))).toBe(true);
    expect(needsReason(entry('planned'), null)).toBe(true);
  });

  it.each(['parliamentarian', 'delegationManager', 'auditor', 'legalExpert'] as const)('is not for a %s', (role) => {
    expect(assessAct(meetingActs.record, authorityOf(role), sound)).toMatchObject([{ code: 'permission.missing' }]);
  });
});
