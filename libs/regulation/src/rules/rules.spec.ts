import { PROVENANCE, RULE_IDS, RULES, type Rule } from './index.js';

const rules: [string, Rule][] = Object.entries(RULES);
const texts: [string, { ru: string; en: string }][] = [
  ...Object.entries(PROVENANCE),
  ...rules.flatMap(([id, { statement, provenance, default: initial }]): [string, { ru: string; en: string }][] => [
    [`${id} statement`, statement],
    [`${id} note`, provenance.note],
    ...(initial ? [[`${id} default`, initial] as [string, { ru: string; en: string }]] : []),
  ]),
];

const articleNumber =
  /(?<!\p{L})(?:article|art\.|§|section|clause|paragraph|стать\p{L}+|ст\.|пункт\p{L}*|п\.|част[ьи]|раздел\p{L}*)\s*(?:№\s*)?\d/iu;

it('holds the 65 rules in order', () => {
  expect(RULE_IDS).toEqual(Array.from({ length: 65 }, (_, i) => `R-${String(i + 1).padStart(2, '0')}`));
});

it.each(texts)('says %s in Russian and in English', (_, { ru, en }) => {
  expect(ru).toMatch(/\p{Script=Cyrillic}/u);
  expect(en).toMatch(/[a-z]/i);
  expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
});

it.each(rules)('states %s in whole sentences', (_, { statement }) => {
  expect(statement.ru).toMatch(/^[А-ЯЁ].*\.$/u);
  expect(statement.en).toMatch(/^[A-Z].*\.$/u);
});

it.each(texts)('sets %s in one typography', (_, { ru, en }) => {
  for (const text of [ru, en]) {
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/ {2}|["“”„—]| - /u);
  }
});

it.each(texts)('cites no numbered provision in %s', (_, { ru, en }) => {
  expect(ru).not.toMatch(articleNumber);
  expect(en).not.toMatch(articleNumber);
});

it.each(['article 5', 'Art. 10', 'статья 3', 'ст. 7', 'статьёй № 2', 'п. 4'])('would notice %s', (citation) => {
  expect(`… ${citation} …`).toMatch(articleNumber);
});

it.each(rules)('says where %s comes from', (_, { provenance }) => {
  expect(provenance.codes.length).toBeGreaterThan(0);
  expect(new Set(provenance.codes).size).toBe(provenance.codes.length);
  expect(Object.keys(PROVENANCE)).toEqual(expect.arrayContaining([...provenance.codes]));
});

it.each(rules)('gives %s a default only if it can be changed', (_, rule) => {
  expect(rule.configurable || rule.default === undefined).toBe(true);
});
