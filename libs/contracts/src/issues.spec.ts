import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RecordDayFact } from './facts.js';
import { issueSentence, OWN_ISSUES, type Issue } from './issues.js';
import { ChangeOutline } from './outlines.js';
import { country, day, hour, text, zone } from './shapes.js';

const issuesOf = (schema: z.ZodType, value: unknown): Issue[] => {
  const result = schema.safeParse(value);
  return result.error?.issues ?? [];
};

it('says in Russian whatever a schema of ours may find', () => {
  const source = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/spec\.ts$|issues\.ts$/.test(name))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const said = [
    ...source.matchAll(/\.(?:regex|refine|check)\((?:[^'"`]|'(?![\w ]+ )[^']*')*?,\s*'([^']+)',?\s*\)/g),
    ...source.matchAll(/error: '([^']+)'/g),
    ...source.matchAll(/= '((?:lies|is|contains) [^']+)';/g),
  ].map(([, sentence]) => sentence!);
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((sentence) => !OWN_ISSUES[sentence])).toEqual([]);
});

it('keeps no sentence that no schema says, and each is Russian', () => {
  const source = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/issues\.(spec\.)?ts$/.test(name))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  expect(Object.keys(OWN_ISSUES).filter((sentence) => !source.includes(`'${sentence}'`))).toEqual([]);
  expect(Object.values(OWN_ISSUES).filter((sentence) => !/[а-яё]/i.test(sentence))).toEqual([]);
});

it.each([
  [text(5), 'слишком длинно', 'число знаков не больше 5'],
  [text(5), '\u0007', 'содержит управляющие символы'],
  [text(5), 'a\uFFFE', 'содержит управляющие символы'],
  [text(5), '\uFFFF', 'содержит управляющие символы'],
  [text(5), undefined, 'Заполните поле.'],
  [text(5), ' ', 'Заполните поле.'],
  [z.array(z.string()).min(1), [], 'Заполните поле.'],
  [text(5), 5, 'имеет другой тип; ожидается текст'],
  [z.int().min(3), 1, 'значение не меньше 3'],
  [z.int(), '34,5', 'нужно целое число, цифрами'],
  [z.int(), 34.5, 'нужно целое число, цифрами'],
  [z.enum(['a', 'b']), 'c', 'не входит в число допустимых: a, b'],
  [day, 'yesterday', 'имеет не тот вид; ожидается дата вида 2022-11-20'],
  [hour, '25:00', 'не имеет вида 20:00'],
  [country, 'kz', 'не является трёхбуквенным кодом страны'],
  [
    ChangeOutline.shape.adopted,
    { ru: 'Принято {on}', en: 'Adopted' },
    'на обоих языках должно стоять {on} – вместо дня',
  ],
  [zone, 'Бишкек', 'не является часовым поясом вида Asia/Almaty'],
])('explains %# in the reader’s language', (schema, value, sentence) => {
  expect(issuesOf(schema, value).map((issue) => issueSentence(issue, 'ru'))).toContain(sentence);
});

it.each([
  [text(5), 5, 'is of another type; expected is a text'],
  [text(5), 'far too long', 'the number of characters is at most 5'],
  [z.int().min(3), 1, 'the value is at least 3'],
  [day, 'yesterday', 'is not of the right form; expected is a date such as 2022-11-20'],
  [hour, '25:00', 'is not of the form 20:00'],
])('says %# in English in words of ours, not in those of a library', (schema, value, sentence) => {
  expect(issuesOf(schema, value).map((issue) => issueSentence(issue, 'en'))).toContain(sentence);
});

it.each([
  ['forty', 'is not a percentage, such as 54,19'],
  ['144', 'is more than 100 per cent'],
])('says of the share %s that one thing which is wrong with it', (share, sentence) => {
  const issues = issuesOf(RecordDayFact.shape.share, share);
  expect(issues.map((issue) => issueSentence(issue, 'en'))).toEqual([sentence]);
});
