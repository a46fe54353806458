import { byDayAndKind, type Line } from './happened-groups.js';

const LINES: Line[] = [
  { key: '5', day: '2027-03-02', hour: '18:00', kind: 'Visit', what: 'A visit was received' },
  { key: '4', day: '2027-03-02', hour: '12:00', kind: 'Mission', what: 'The mission was moved on' },
  { key: '3', day: '2027-03-02', hour: '11:30', kind: 'Visit', what: 'A visit was received' },
  { key: '2', day: '2027-03-02', hour: '11:00', kind: 'Visit', what: 'A visit was received' },
  { key: '1', day: '2027-03-01', hour: '09:00', kind: 'Visit', what: 'A visit was received' },
];

it('tells what was done by day and kind, and the same of several things once, with how many and from when to when', () => {
  expect(byDayAndKind(LINES, 10)).toEqual([
    {
      day: '2027-03-02',
      kinds: [
        { kind: 'Visit', told: [{ key: '5', hours: '11:00–18:00', what: 'A visit was received', count: 3 }] },
        { kind: 'Mission', told: [{ key: '4', hours: '12:00', what: 'The mission was moved on', count: 1 }] },
      ],
    },
    {
      day: '2027-03-01',
      kinds: [{ kind: 'Visit', told: [{ key: '1', hours: '09:00', what: 'A visit was received', count: 1 }] }],
    },
  ]);
});

it('stops before the line that would be one too many, and counts what is told already', () => {
  const [day, ...others] = byDayAndKind(LINES, 2);
  expect(others).toEqual([]);
  expect(day?.kinds.map(({ told }) => told[0]?.count)).toEqual([3, 1]);
});
