import { label } from './labels.js';
import { TONES } from './labels.tones.js';
import { authorityOf, PERMISSIONS, type Role } from './roles.js';
import { endsIn, markOf, MISSION_PATH, STATE_ICONS, STATE_MARKS, toneOf, type Mark } from './tones.js';

const marks = Object.values(STATE_MARKS).flatMap((table) => Object.values<Mark>(table));
const seenBy = (mark: Mark, role: Role) => toneOf(mark, (permission) => authorityOf(role).can(permission));

describe('The tone of a state', () => {
  it('is one’s own turn to whoever may make the next move, and somebody else’s to everybody else', () => {
    const submitted = markOf('applicationStates', 'SUBMITTED');
    expect(seenBy(submitted, 'delegationManager')).toBe('mine');
    expect(seenBy(submitted, 'parliamentarian')).toBe('others');
    expect(seenBy(markOf('reportStates', 'DRAFT'), 'coordinator')).toBe('mine');
    expect(seenBy(markOf('reportStates', 'DRAFT'), 'auditor')).toBe('others');
  });

  it('is nobody’s turn here while the host or the time decides', () => {
    expect(toneOf(markOf('applicationStates', 'SENT'), () => true)).toBe('others');
    expect(toneOf(markOf('accreditationStates', 'REQUESTED'), () => true)).toBe('others');
  });

  it('asks for permissions that exist, and each of them and each icon is there for some state', () => {
    for (const mark of marks)
      if ('waitsForHolders' in mark) expect(PERMISSIONS).toEqual(expect.arrayContaining([...mark.waitsForHolders]));
    expect(STATE_ICONS.filter((icon) => !marks.some((mark) => mark.icon === icon))).toEqual([]);
    const told = new Set(marks.flatMap((mark) => [toneOf(mark, () => true), toneOf(mark, () => false)]));
    expect(TONES.filter((tone) => !told.has(tone))).toEqual([]);
  });

  it('has a word in both languages', () => {
    expect(label('ru', 'tones', 'mine')).toBe('Ждёт Вас');
    expect(label('en', 'tones', 'late')).toBe('Late or failed');
  });
});

it('tells a move that ends something from one that leads on', () => {
  expect(endsIn('missionStates', 'CANCELLED')).toBe(true);
  expect(endsIn('applicationStates', 'NOT_LISTED')).toBe(true);
  expect(endsIn('applicationStates', 'LISTED')).toBe(false);
  expect(endsIn('reportStates', 'SUPERSEDED')).toBe(true);
});

it('knows the way of a mission from its draft to its closing', () => {
  expect(MISSION_PATH.join(' ')).toBe(
    'DRAFT INVITED APPROVED FORMING ACCREDITING READY OBSERVING CONCLUDING CONCLUDED CLOSED',
  );
});
