import { remembering } from './remembering.js';

it('keeps what is asked for a second time, however much else is asked for once', () => {
  const made: string[] = [];
  const make = remembering(1_024, (text) => ({ text, made: made.push(text) }));
  make('often');
  for (let i = 0; i < 1_000; i++) {
    expect(make('as often as not', 3, 8).text).toBe('often');
    make(`once-${i}`);
  }
  expect(made.filter((text) => text === 'often')).toHaveLength(2);
  expect(made).toHaveLength(1_002);
});

it('mistakes no text for another that has the same place', () => {
  const make = remembering(1, (text) => text);
  for (const text of ['one', 'one', 'two', 'on', 'two', 'one', 'one', '']) expect(make(text)).toBe(text);
});
