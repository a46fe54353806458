import { accreditationActs } from './accreditation-acts.js';
import { accreditationLifecycle } from './accreditation-lifecycle.js';
import { applicationLifecycle } from './application-lifecycle.js';
import { appointmentLifecycle } from './appointment-lifecycle.js';
import { missionActs } from './mission-acts.js';
import { missionLifecycle } from './mission-lifecycle.js';
import { publicationLifecycle } from './publication.js';
import { findingOf } from './refusals.js';
import { remarkActs } from './remarks.js';
import { reportActs } from './report-acts.js';
import { reportLifecycle } from './report-lifecycle.js';
import { authorityOf, PERMISSIONS, type Permission } from './roles.js';
import {
  ACCREDITATION_ASKS,
  ANSWERED_BY,
  APPLICATION_ASKS,
  isToDo,
  MENDED_BY,
  MISSION_ASKS,
  REPORT_ASKS,
} from './task-answers.js';
import { taskAddress, TASK_KINDS, TASKS, type TaskKind, type TaskRow } from './tasks.js';

const row = (kind: TaskKind): TaskRow => TASKS[kind];
const isTask = (word: string): word is TaskKind => word in TASKS;

const ACTS: Record<keyof typeof ANSWERED_BY, Record<string, { permission: Permission }>> = {
  mission: missionLifecycle.moves,
  missionAct: missionActs,
  application: applicationLifecycle.moves,
  accreditation: accreditationLifecycle.moves,
  accreditationAct: accreditationActs,
  report: reportLifecycle.moves,
  reportAct: reportActs,
  remark: remarkActs,
  appointment: appointmentLifecycle.moves,
  publication: publicationLifecycle.moves,
};

/** The states that ask for something nobody can do, or for nothing where somebody can. */
const quiet = <State extends string>(
  { states, moves }: { states: readonly State[]; moves: Record<string, { from: readonly State[] }> },
  answers: Record<string, string>,
  asks: Record<State, readonly TaskKind[]>,
) =>
  states.filter((state) => {
    const awaited = Object.entries(moves).some(
      ([action, { from }]) => from.includes(state) && isTask(answers[action]!),
    );
    return awaited !== asks[state].length > 0;
  });

describe('A task', () => {
  it('is asked only of roles that hold its permission', () => {
    const strangers = TASK_KINDS.flatMap((kind) =>
      row(kind)
        .by.filter((role) => !authorityOf(role).can(row(kind).permission))
        .map((role) => `${kind} of ${role}`),
    );
    expect(strangers).toEqual([]);
  });

  it('is answered by acts that everybody who is asked may do', () => {
    const refused = Object.entries(ANSWERED_BY).flatMap(([thing, acts]) =>
      Object.entries<string>(acts)
        .filter(([, answers]) => isTask(answers))
        .flatMap(([act, answers]) => {
          const { permission } = ACTS[thing as keyof typeof ACTS][act]!;
          return row(answers as TaskKind)
            .by.filter((role) => !authorityOf(role).can(permission))
            .map((role) => `${act} by ${role}`);
        }),
    );
    expect(refused).toEqual([]);
  });

  it('is asked for by a mission in some state, but for two that are about no mission', () => {
    const asked = new Set<string>(Object.values(MISSION_ASKS).flat());
    expect(TASK_KINDS.filter((kind) => !asked.has(kind))).toEqual(['confirm-appointment', 'tell-apart']);
  });

  it('is found wherever a move of people leads on, and in no state that is left by nothing', () => {
    expect({
      mission: quiet(missionLifecycle, ANSWERED_BY.mission, MISSION_ASKS),
      application: quiet(applicationLifecycle, ANSWERED_BY.application, APPLICATION_ASKS),
      accreditation: quiet(accreditationLifecycle, ANSWERED_BY.accreditation, ACCREDITATION_ASKS),
      report: quiet(reportLifecycle, ANSWERED_BY.report, REPORT_ASKS),
    }).toEqual({
      // Its figures are written and signed; what was kept for the host's sake is erased after the end.
      mission: ['CONCLUDING', 'CLOSED', 'DECLINED', 'CANCELLED'],
      // Of who waits the order decides; the approval of the list is the mission's.
      application: ['WAITLISTED', 'SENT'],
      // Arrivals are marked, and replacements named, without a move.
      accreditation: ['ACCREDITED', 'REFUSED', 'REVOKED_BY_HOST', 'RECALLED_BY_PA'],
      // A withdrawal of what was published awaits a second person too.
      report: ['NOTED', 'BEING_CORRECTED', 'SUPERSEDED'],
    });
  });

  it('has an address of the desk', () => {
    const subject = { missionId: 'M', subjectId: 'S' };
    expect(taskAddress({ kind: 'endorse', ...subject })).toEqual({
      path: '/applications/S',
      search: { do: 'endorse' },
    });
    expect(taskAddress({ kind: 'approve-list', ...subject })).toEqual({
      path: '/missions/M',
      search: { tab: 'accreditation', do: 'approveList' },
    });
    expect(taskAddress({ kind: 'sign', ...subject })).toEqual({ path: '/mine', search: { show: 'S' } });
    for (const kind of TASK_KINDS) expect(taskAddress({ kind, ...subject }).path).toMatch(/^\/[a-z]/);
  });
});

describe('What stands against an act', () => {
  const unapproved = [findingOf('refuses', 'mission.list-not-approved')];

  it('leaves it to do for whoever can mend it, and for nobody else', () => {
    expect(isToDo(unapproved, authorityOf('executiveSecretary'))).toBe(true);
    expect(isToDo(unapproved, authorityOf('secretariatOfficer'))).toBe(false);
    expect(isToDo([findingOf('refuses', 'mission.polls-open')], authorityOf('executiveSecretary'))).toBe(false);
    expect(isToDo([findingOf('warns', 'mission.territory-shared', { count: 1 })], authorityOf('auditor'))).toBe(true);
  });

  it('is mended by permissions that there are', () => {
    expect(Object.values(MENDED_BY).filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
  });
});
