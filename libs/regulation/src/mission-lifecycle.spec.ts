import { advance, assess } from './lifecycle.js';
import { mission, officer } from './lifecycle.fixtures.js';
import { missionLifecycle, type MissionFacts } from './mission-lifecycle.js';
import type { RefusalCode } from './refusals.js';
import type { RuleId } from './rules/index.js';

describe('a mission', () => {
  const nothing: MissionFacts = {
    ...mission,
    coordinator: null,
    nominationDeadlineSet: false,
    hostProfileCopied: false,
  };

  it('with nothing set is told everything that forming still needs', () => {
    const findings = assess(missionLifecycle, 'APPROVED', 'form', officer, nothing);
    expect(findings.map(({ code, rule }) => [code, rule])).toEqual([
      ['mission.coordinator-missing', 'R-06'],
      ['mission.nomination-deadline-missing', 'R-13'],
      ['mission.host-profile-missing', 'R-34'],
    ] satisfies [RefusalCode, RuleId][]);
  });

  it('tells of a coordinator whose appointment awaits a second person, and asks for no other', () => {
    const name = { ru: 'Условнова Анна', en: 'Anna Uslovnova' };
    const [first] = assess(missionLifecycle, 'APPROVED', 'form', officer, { ...nothing, coordinatorAwaited: name });
    expect(first).toMatchObject({ code: 'mission.coordinator-awaited', rule: 'R-65', params: { name } });
  });

  it('taken up again stands where it stood, whichever state it was put off in', () => {
    for (const stood of missionLifecycle.moves.postpone.from) {
      expect(advance(missionLifecycle, stood, 'postpone', officer, nothing).to).toBe('POSTPONED');
      expect(advance(missionLifecycle, 'POSTPONED', 'resume', officer, nothing, stood).to).toBe(stood);
    }
  });

  it('is not taken up again into nowhere', () => {
    expect(() => advance(missionLifecycle, 'POSTPONED', 'resume', officer, mission)).toThrow('state left');
  });
});
