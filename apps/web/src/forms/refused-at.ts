import type { RefusalCode } from '#libs/regulation';

/** Of which field a rule speaks that refuses, by the end of its path: what it lies within is another thing in each form. */
const FIELDS: Partial<Record<RefusalCode, string>> = {
  'mission.number-taken': 'number',
  'mission.dates-reversed': 'endsOn',
  'registration.in-future': 'receivedOn',
  'registration.received-before-written': 'receivedOn',
  'registration.number-missing': 'number',
  'registration.number-taken': 'number',
  'person.email-taken': 'email',
  'report.session-before-adoption': 'session.date',
  'report.session-ahead': 'session.date',
  'incident.ahead': 'occurredAt',
  'incident.source-missing': 'source',
  'incident.unquoted': 'quotedFrom',
  'fact.ahead': 'asOf',
  'fact.twice': 'asOf',
  'meeting.reversed': 'endsAt',
  'meeting.held-ahead': 'state',
  'station.code-taken': 'code',
  'station.zone-missing': 'zone',
  'team.number-taken': 'number',
  'plan.reversed': 'endsAt',
  'visit.reversed': 'leftAt',
  'visit.ahead': 'leftAt',
};

type Refusing = { effect: string; code: string; sentence: string };

/** What the rules have against a form, at those of its fields of which they speak. */
export const refusedAt = (findings: readonly Refusing[], fields: ReadonlySet<PropertyKey>): Record<string, string> =>
  Object.fromEntries(
    findings.flatMap(({ effect, code, sentence }) => {
      const field = FIELDS[code as RefusalCode];
      const path = [...fields].find((each) => `.${String(each)}`.endsWith(`.${field}`));
      return effect === 'refuses' && field && path ? [[path as string, sentence]] : [];
    }),
  );
