import type { RecordDayFact, RecordIncident } from '#libs/contracts';
import type { Desk } from './desk.js';

const SYNTHETIC = 'SYNTHETIC / УСЛОВНО';
const SOURCE = 'Условная комиссия / Synthetic commission';
const REGION = 'Условный регион / Synthetic region';

type Entry = Pick<RecordIncident, 'category' | 'knownFrom' | 'occurredAt'> & Partial<RecordIncident>;

/** What was seen, and one practice; none of it happened, and each entry says so. */
export async function seen({ call }: Desk, missionId: string, day: string): Promise<string[]> {
  const entry = (time: string, more: Omit<Entry, 'occurredAt'>) => ({
    kind: 'incident' as const,
    severity: 'put-right' as const,
    description: SYNTHETIC,
    region: REGION,
    occurredAt: `${day}T${time}:00+06:00`,
    ...more,
  });
  const entries = [
    entry('09:10', {
      category: 'secrecy',
      knownFrom: 'first-hand',
      description: `${SYNTHETIC}: кабина стояла у окна; переставлена / a booth stood at the window and was moved`,
    }),
    entry('11:40', { category: 'crowding', knownFrom: 'first-hand', severity: 'interrupted' }),
    entry('13:00', {
      category: 'disinformation',
      knownFrom: 'media',
      severity: 'no-consequence',
      source: 'Условная газета / Synthetic newspaper',
      attributedTo: 'Условный ресурс / Synthetic website',
      quotedFrom: 'Условная газета / Synthetic newspaper',
    }),
    entry('15:30', { kind: 'positive-practice', severity: null, category: 'accessibility', knownFrom: 'first-hand' }),
  ];
  const ids: string[] = [];
  for (const body of entries) ids.push((await call.recordIncident({ params: { id: missionId }, body })).incident.id);
  return ids;
}

/** The first is followed up, and the coordinator says in what words documents print it. */
export async function followUp({ call }: Desk, missionId: string, id: string, doneAt: string) {
  await call.followUpIncident({
    params: { id },
    body: {
      action: `${SYNTHETIC}: кабина переставлена / the booth was moved`,
      doneBy: SYNTHETIC,
      doneAt,
      state: 'followed-up',
    },
  });
  const { items } = await call.listIncidents({ params: { id: missionId }, query: { limit: 200 } });
  const { version, observedBy, station, ...view } = items.find((one) => one.id === id)!;
  const { kind, category, severity, description, occurredAt, region, place, knownFrom, source } = view;
  const { attributedTo, quotedFrom, evidence } = view;
  const said = { kind, category, severity, description, occurredAt, region, place, knownFrom, source };
  const told = { attributedTo, quotedFrom, evidence, stationId: station?.id ?? null };
  const printed = {
    ru: 'Условно: кабина для голосования стояла у окна и была переставлена.',
    en: 'Synthetic: a voting booth stood at the window and was moved.',
  };
  await call.correctIncident({
    params: { id },
    body: { instead: { ...said, ...told, observedBy: observedBy?.personId ?? null, printed }, reason: SYNTHETIC },
    ifMatch: version,
  });
}

/** Figures that nobody published, each of a source and of options that do not exist. */
export async function published({ call }: Desk, missionId: string, day: string) {
  const at = (time: string) => `${day}T${time}:00+06:00`;
  const facts: (Pick<RecordDayFact, 'kind' | 'asOf'> & Partial<RecordDayFact>)[] = [
    { kind: 'turnout', asOf: at('10:00'), share: '11.1' },
    { kind: 'turnout', asOf: at('14:00'), share: '33.3' },
    { kind: 'turnout', asOf: at('18:00'), share: '55.5' },
    {
      kind: 'result',
      asOf: at('21:00'),
      name: 'Условный вариант А / Synthetic option A',
      count: 700,
      share: '70',
      stage: 'preliminary',
    },
    {
      kind: 'result',
      asOf: at('21:00'),
      name: 'Условный вариант Б / Synthetic option B',
      count: 300,
      share: '30',
      stage: 'preliminary',
    },
    { kind: 'organisation', asOf: at('08:00'), name: 'Условная организация / Synthetic organisation', count: 12 },
    {
      kind: 'press-conference',
      asOf: at('12:00'),
      name: 'Координатор миссии / Coordinator of the mission',
      place: SYNTHETIC,
    },
    { kind: 'remote-monitoring', asOf: at('20:00'), count: 40, means: 'Условные трансляции / Synthetic broadcasts' },
  ];
  for (const fact of facts) await call.recordDayFact({ params: { id: missionId }, body: { source: SOURCE, ...fact } });
}
