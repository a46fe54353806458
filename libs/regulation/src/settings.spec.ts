import { DEFAULT_SETTINGS, SETTING_NAMES, SETTINGS, settingAccepts } from './settings.js';
import { RULE_IDS } from './rules/index.js';

/** A line that says anything, and no address. */
const isFree = (row: object) => 'longest' in row && !('address' in row);

describe.each(SETTING_NAMES)('the setting %s', (name) => {
  const row: object = SETTINGS[name];

  it('belongs to a rule of the register', () => {
    expect(RULE_IDS).toContain(SETTINGS[name].rule);
  });

  it('accepts its default', () => {
    expect(settingAccepts(name, DEFAULT_SETTINGS[name])).toBe(true);
  });

  it.each([[undefined], [null], [''], ['nonsense'], [Number.NaN], [0.5], [-1], [1e9], [[]], [{}]])(
    'refuses %p',
    (nonsense) => {
      expect(settingAccepts(name, nonsense)).toBe(
        nonsense === '' ? 'longest' in row : nonsense === 'nonsense' && isFree(row),
      );
    },
  );

  it('takes its values as they are, never as text or the other way round', () => {
    expect(settingAccepts(name, String(true))).toBe(isFree(row));
    expect(settingAccepts(name, String(1))).toBe(isFree(row));
    if ('from' in row) expect(settingAccepts(name, true)).toBe(false);
    else expect(settingAccepts(name, 1)).toBe(false);
  });
});

it('accepts the bounds of a number and nothing beyond them', () => {
  for (const name of SETTING_NAMES) {
    const row = SETTINGS[name];
    if (!('from' in row)) continue;
    expect([row.from - 1, row.from, row.to, row.to + 1].map((value) => settingAccepts(name, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  }
});

it('takes an address of mail where it asks for one, or none', () => {
  const texts = [
    '',
    'answers@desk.example',
    'answers',
    'a@b',
    'Desk <answers@desk.example>',
    'a@desk.example, b@desk.example',
  ];
  expect(texts.map((text) => settingAccepts('answersTo', text))).toEqual([true, true, false, false, false, false]);
});

it('takes a line of text up to its length, and none with what is not to be read', () => {
  const { longest } = SETTINGS.executorName;
  const texts = [
    '',
    'И. И. Условный',
    'ы'.repeat(longest),
    'ы'.repeat(longest + 1),
    'one\ntwo',
    'one\u0000',
    'a\u202eb',
  ];
  expect(texts.map((text) => settingAccepts('executorName', text))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
