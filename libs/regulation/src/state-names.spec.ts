import { COUNTRY_CODES, stateName } from './state-names.js';

it('calls a state by its full name, and never by a code', () => {
  expect(stateName('ARM', 'ru')).toBe('Республика Армения');
  expect(stateName('ARM', 'en')).toBe('Republic of Armenia');
  expect(stateName('FRA', 'ru')).toBe('Франция');
  for (const pair of COUNTRY_CODES)
    for (const language of ['ru', 'en'] as const) expect(stateName(pair.slice(2), language)).not.toMatch(/^[A-Z]{3}$/);
});

it('leaves a code that names no state as it is', () => {
  expect(stateName('XXX', 'ru')).toBe('XXX');
});
