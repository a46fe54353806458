import { MENDED_BY } from './task-answers.js';
import { REMEDIES, REMEDY_PLACES, remedyAddress, type RemedyPlace } from './remedies.js';

describe('The remedies', () => {
  it('name a place for whatever a permission mends', () => {
    const owed = Object.keys(MENDED_BY).filter((code) => REMEDIES[code as keyof typeof REMEDIES] === 'nowhere');
    expect(owed).toEqual([]);
  });

  it('lead somewhere from where the thing is open, and nowhere where it is not known', () => {
    const here = { mission: 'm', report: 'r', application: 'a' };
    for (const place of Object.keys(REMEDY_PLACES) as RemedyPlace[])
      expect(remedyAddress(place, here)?.path).toMatch(/^\/\w/);
    expect(remedyAddress('mandate', here)).toEqual({ path: '/missions/m', search: { tab: 'mandate' } });
    expect(remedyAddress('mandate', {})).toBeNull();
  });

  it('keep no place that mends nothing', () => {
    const used = new Set<string>(Object.values(REMEDIES));
    expect(Object.keys(REMEDY_PLACES).filter((place) => !used.has(place))).toEqual([]);
  });
});
