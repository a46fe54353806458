import type { ReportView } from '#libs/contracts';
import { maySign, waitsFor } from './to-sign';

type Signatory = ReportView['signatories'][number];
const about = (state: ReportView['state'], own: Partial<Signatory>) => {
  const signatories = [{ personId: 'I', signedAt: null, dissent: null, absentSince: null, ...own } as Signatory];
  return [waitsFor({ state, signatories }, 'I'), maySign({ state, signatories }, 'I')];
};

it('waits for whoever has neither signed nor refused nor is away; the last two may sign after all', () => {
  const AT = '2026-03-20T18:00:00.000Z';
  expect(about('SIGNING', {})).toEqual([true, true]);
  expect(about('SIGNING', { signedAt: AT })).toEqual([false, false]);
  expect(about('SIGNING', { dissent: { ru: null, en: 'SYNTHETIC', at: AT, paperDate: null } })).toEqual([false, true]);
  expect(about('SIGNING', { absentSince: AT })).toEqual([false, true]);
  expect(about('SIGNING', { personId: 'another' })).toEqual([false, false]);
  expect(about('ADOPTED', {})).toEqual([false, false]);
});
