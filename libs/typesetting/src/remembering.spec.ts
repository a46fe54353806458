import { remembering } from './remembering.js';

it('makes once what is asked for again and again, however much else is asked for', () => {
  const made: string[] = [];
  const make = remembering(10, (text) => ({ text, made: made.push(text) }));
  for (let i = 0; i < 1_000; i++) {
    expect(make('often').text).toBe('often');
    make(`once-${i}`);
  }
  expect(made.filter((text) => text === 'often')).toHaveLength(1);
  make('once-1');
  expect(made.filter((text) => text === 'once-1')).toHaveLength(2);
});
