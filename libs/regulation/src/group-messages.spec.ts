import {
  hasMarkup,
  MESSAGE_GROUP_NAMES,
  MESSAGE_GROUPS,
  MESSAGE_LIMITS,
  messageActs,
  narrowing,
  type MessageFacts,
} from './group-messages.js';
import { assessAct } from './lifecycle.js';
import { authorityOf, ROLES, type Role } from './roles.js';

const FACTS: MessageFacts = {
  missionOver: false,
  groupFits: true,
  plain: true,
  sentLately: 0,
  reached: 1,
  asPreviewed: true,
};
const against = (facts: Partial<MessageFacts>, role: Role = 'coordinator') =>
  assessAct(messageActs.send, authorityOf(role), { ...FACTS, ...facts }).map(({ code }) => code);

it('is written by the Secretariat, the coordinator, and the representatives of a delegation', () => {
  const may = (Object.keys(ROLES) as Role[]).filter((role) => against({}, role).length === 0);
  expect(may.toSorted()).toEqual([
    'coordinator',
    'delegationDeputy',
    'delegationManager',
    'executiveSecretary',
    'secretariatOfficer',
  ]);
});

it('is refused for each thing that stands against it, and for nothing else', () => {
  expect(against({})).toEqual([]);
  expect(against({ missionOver: true })).toEqual(['mission.over']);
  expect(against({ groupFits: false })).toEqual(['message.group-wrong']);
  expect(against({ plain: false })).toEqual(['message.markup']);
  expect(against({ sentLately: MESSAGE_LIMITS.perHour - 1 })).toEqual([]);
  expect(against({ sentLately: MESSAGE_LIMITS.perHour })).toEqual(['message.too-often']);
  expect(against({ reached: 0 })).toEqual(['message.nobody']);
  expect(against({ asPreviewed: false })).toEqual(['message.group-changed']);
});

it('tells HTML from what people write between angle brackets', () => {
  for (const text of ['<b>важно</b>', 'до <br/> после', '<a href="x">', '<!-- скрыто -->', '<IMG src=x>'])
    expect([text, hasMarkup(text)]).toEqual([text, true]);
  for (const text of [
    'явка < 50 % и > 40 %',
    'Условнов <a@desk.example>',
    '<<важно>>',
    'a<b, c>d',
    '<https://desk.example/>',
  ])
    expect([text, hasMarkup(text)]).toEqual([text, false]);
});

it('is narrowed to a delegation in every group that its representatives may write to', () => {
  expect(MESSAGE_GROUP_NAMES.filter((group) => narrowing(group) === 'none')).toEqual([
    'coordinators',
    'representatives',
  ]);
  expect(MESSAGE_GROUP_NAMES.filter((group) => narrowing(group) === 'needed')).toEqual(['delegation']);
  for (const { may } of Object.values(MESSAGE_GROUPS)) expect(authorityOf('delegationManager').can(may)).toBe(true);
});
