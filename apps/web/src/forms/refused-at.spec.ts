import { refusedAt } from './refused-at.js';

const refusal = (code: string, effect = 'refuses') => ({ effect, code, sentence: `(${code})` });

it('says what the rules refuse at the field of which they speak, wherever a form has it', () => {
  const meeting = [refusal('meeting.reversed')];
  expect(refusedAt(meeting, new Set(['startsAt', 'endsAt']))).toEqual({ endsAt: '(meeting.reversed)' });
  expect(refusedAt(meeting, new Set(['instead.endsAt', 'reason']))).toEqual({ 'instead.endsAt': '(meeting.reversed)' });
});

it('tells the fields of two days apart by what they lie in', () => {
  const fields = new Set(['paper.date', 'session.date']);
  expect(refusedAt([refusal('report.session-ahead')], fields)).toEqual({ 'session.date': '(report.session-ahead)' });
});

it('says at no field what is of none, what the form does not ask, and what only warns', () => {
  const fields = new Set(['source']);
  const findings = [refusal('mission.over'), refusal('meeting.reversed'), refusal('incident.source-missing', 'warns')];
  expect(refusedAt(findings, fields)).toEqual({});
});
