import type { z } from 'zod';
import { CorrectRecommendation, RecordFinding, RecordRecommendation } from './findings.js';
import { RecordMeeting } from './meetings.js';
import { RefuseToSign } from './reports.js';
import { EnterStation } from './stations.js';

const whole = { ru: 'УСЛОВНО' };
const recommendation = { addressee: 'other', priority: 'first', text: whole };
/** What is wanted in one of the two languages at least, each with all else that its request wants. */
const WANTED: [name: string, of: z.ZodType, at: string, given: object][] = [
  [
    'a meeting',
    RecordMeeting,
    'name',
    { state: 'planned', counterpart: 'court', audience: 'public', startsAt: '2026-03-17T08:00:00Z' },
  ],
  ['a station', EnterStation, 'name', { code: '7', source: 'SYNTHETIC' }],
  ['a dissent', RefuseToSign, 'dissent', { contentDigest: 'a'.repeat(64) }],
  ['a finding', RecordFinding, 'text', { section: 'voting', yardstick: 'law' }],
  ['a recommendation', RecordRecommendation, 'text', { priority: 'first' }],
  ['whom a recommendation is for', RecordRecommendation, 'addresseeName', recommendation],
  [
    'whom a corrected one is for',
    CorrectRecommendation,
    'instead.addresseeName',
    { instead: recommendation, reason: 'x' },
  ],
];

it.each(WANTED)('says of %s in neither language that one is missing, at each of the two', (_, of, at, given) => {
  const path = at.split('.');
  const put = (into: object, [first, ...rest]: string[], value: unknown): object => ({
    ...into,
    [first!]: rest.length === 0 ? value : put(Reflect.get(into, first!) as object, rest, value),
  });
  const faults = (value: unknown) =>
    (of.safeParse(put(given, path, value)).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]);
  const missing = ['ru', 'en'].map((language) => [
    `${at}.${language}`,
    'is given in one of the two languages at least',
  ]);
  for (const neither of [{ ru: null, en: null }, {}]) expect(faults(neither)).toEqual(missing);
  for (const either of [{ ru: 'УСЛОВНО' }, { en: 'SYNTHETIC' }]) expect(faults(either)).toEqual([]);
});
