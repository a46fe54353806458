import { accreditationLifecycle } from './accreditation-lifecycle.js';
import { APPLICATION_ENDS, applicationLifecycle } from './application-lifecycle.js';
import { canLeave, endsOf } from './lifecycle.js';
import { missionLifecycle } from './mission-lifecycle.js';
import { ADOPTED_STATES, REPORT_ENDS, reportLifecycle } from './report-lifecycle.js';
import {
  accreditationStates,
  applicationStates,
  ENDORSED_STATES,
  MISSION_ENDS,
  missionStates,
  OPEN_ACCREDITATIONS,
  PLACE_GIVEN_BACK,
  PLACE_STATES,
} from './states.js';

const sorted = (states: readonly string[]) => states.toSorted();

it('says of an application how it ended exactly where no move leads on', () => {
  expect(sorted(applicationStates('refused', 'gone'))).toEqual(sorted(APPLICATION_ENDS));
});

it('calls open what a move of the host or of the assembly may still end', () => {
  const { states } = accreditationLifecycle;
  expect(sorted(OPEN_ACCREDITATIONS)).toEqual(
    sorted(states.filter((state) => !endsOf(accreditationLifecycle).includes(state))),
  );
  expect(sorted(OPEN_ACCREDITATIONS)).toEqual(sorted(accreditationLifecycle.moves.cancelOnRequest.from));
  expect(sorted([...PLACE_GIVEN_BACK, ...accreditationStates('served')])).toEqual(
    sorted(endsOf(accreditationLifecycle)),
  );
});

it('lets be replaced whoever was endorsed, and counts a place where one is listed or sent', () => {
  expect(sorted(ENDORSED_STATES)).toEqual(sorted(applicationLifecycle.moves.replace.from));
  expect(PLACE_STATES).toEqual(['LISTED', 'SENT']);
});

it('calls a mission over that is closed or called off', () => {
  expect(sorted(MISSION_ENDS)).toEqual(['CANCELLED', 'CLOSED', 'DECLINED']);
  expect(sorted(MISSION_ENDS)).toEqual(sorted(missionStates('closed', 'called-off')));
});

it('calls adopted what stands until its successor is adopted', () => {
  expect(ADOPTED_STATES).toEqual(['ADOPTED', 'PUBLISHED', 'SUBMITTED', 'NOTED']);
  expect(sorted(endsOf(reportLifecycle))).toEqual(['RETRACTED', 'WITHDRAWN']);
  // Beside these, and beside one that is being corrected or has made way, another version may be open.
  const { reissue, makeWay } = reportLifecycle.moves;
  expect(sorted(REPORT_ENDS)).toEqual(sorted([...endsOf(reportLifecycle), reissue.to, makeWay.to]));
});

it('knows which moves lead on from a state', () => {
  expect(canLeave(missionLifecycle, 'DRAFT', 'invite')).toBe(true);
  expect(canLeave(missionLifecycle, 'CLOSED', 'cancel')).toBe(false);
});
