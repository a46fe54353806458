import { AppointOffice, RecordDayFact, RecordIncident, RecordPlanItem } from './index.js';

const wrongIn = (
  schema: typeof RecordIncident | typeof RecordDayFact | typeof RecordPlanItem | typeof AppointOffice,
  said: object,
) => schema.safeParse(said).error!.issues.map(({ path, message }) => [path.join('.'), message]);

describe('what several fields say together', () => {
  it('is told with what else is wrong, and not after all of that was put right', () => {
    expect(wrongIn(RecordIncident, { kind: 'incident' })).toContainEqual(['severity', 'is needed here']);
    expect(wrongIn(RecordDayFact, { kind: 'turnout' })).toContainEqual(['share', 'is needed here']);
    expect(wrongIn(RecordPlanItem, {})).toContainEqual(['region', 'a region or a station is needed']);
    expect(wrongIn(AppointOffice, { office: 'regionalRepresentative' })).toContainEqual(['region', 'is needed here']);
  });

  it('is not told of a field that could not be read', () => {
    const paths = wrongIn(RecordIncident, { kind: 'incident', severity: 'grave' }).map(([path]) => path);
    expect(paths.filter((path) => path === 'severity')).toHaveLength(1);
  });

  it('says of an incident without a severity what is missing, and of a practice with one what is too much', () => {
    const practice = { kind: 'positive-practice', severity: 'put-right' };
    expect(wrongIn(RecordIncident, practice)).toContainEqual([
      'severity',
      'is given for an incident, and for nothing else',
    ]);
  });
});
