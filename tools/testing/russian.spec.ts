import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { issueSentence, OWN_ISSUES } from '#libs/contracts';
import * as regulation from '#libs/regulation';
import { foreignIn, russianIn } from './russian.js';

const asTexts = (sentences: readonly string[]) => sentences.map((text) => ({ at: text, text }));

it('has a Cyrillic letter in every Russian wording, message, label and rule of the regulation', () => {
  const texts = russianIn(regulation);
  expect(texts.length).toBeGreaterThan(500);
  expect(foreignIn(texts)).toEqual([]);
});

it('has one in whatever the sources call Russian, exported or not', () => {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const texts = files.filter((file) => /(?<!\.spec|\.fixtures)\.ts$/.test(file)).flatMap((file) => literalsIn(file));
  expect(texts.length).toBeGreaterThan(500);
  expect(foreignIn(texts)).toEqual([]);
});

it.each(['csto-pa', 'example-assembly'])('has one in the assembly’s own data: %s', (name) => {
  const texts = russianIn(JSON.parse(readFileSync(`reference/${name}.json`, 'utf8')));
  expect(texts.length).toBeGreaterThan(25);
  expect(foreignIn(texts)).toEqual([]);
});

it('has one in what is said of a form that was filled in wrongly', () => {
  const own = Object.keys(OWN_ISSUES).map((message) => issueSentence({ message }, 'ru'));
  const codes = ['invalid_type', 'invalid_format', 'invalid_value', 'too_small', 'too_big', 'unheard-of'];
  const zod = codes.map((code) => issueSentence({ message: 'Invalid input', code }, 'ru'));
  expect(foreignIn(asTexts([...own, ...zod]))).toEqual([]);
});

const SMALL = /(?<![А-Яа-яё])в(?:ы|ас|ам|ами|аш[а-яё]*)(?![А-Яа-яё])/;

it('addresses the reader in one way: always «Вы», in whatever is said on the desk, in mail and in refusals', () => {
  const files = ['apps', 'libs', 'reference'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const lines = files
    .filter((file) => /\.(tsx?|json)$/.test(file) && !file.includes('node_modules'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, at) => `${file}:${at + 1}: ${line.trim()}`),
    );
  expect(lines.filter((line) => /(?<![А-Яа-яё])Вы/.test(line)).length).toBeGreaterThan(40);
  expect(lines.filter((line) => SMALL.test(line))).toEqual([]);
  expect(['просим вас подождать', 'Вас ждут, и ваш ответ тоже', 'Вы вышли'].map((line) => SMALL.test(line))).toEqual([
    true,
    true,
    false,
  ]);
});

/** What another language quotes by; “ closes „ in Russian as well. */
const foreignMarks = (text: string) => /”|^[^„]*“/.test(text);
/** What a source puts between such marks, whichever language the sentence around it is in. */
const puts = (line: string) => /“\$\{/.test(line) && !/«|new Error\(|\.en\b/.test(line);

it('quotes in Russian between Russian marks, whoever is quoted and whatever is filled in', () => {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /(?<!\.spec|\.fixtures)\.tsx?$/.test(file) && !file.includes('node_modules')),
  );
  const said = [...russianIn(regulation), ...files.flatMap((file) => literalsIn(file))];
  expect(said.filter(({ text }) => foreignMarks(text))).toEqual([]);
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, at) => `${file}:${at + 1}: ${line.trim()}`),
  );
  expect(lines.filter(puts)).toEqual([]);
  expect(['По “Заре”', 'По «Заре»', 'По „Заре“'].map(foreignMarks)).toEqual([true, false, false]);
  expect(puts('texts.map((text) => `“${text}”`)')).toBe(true);
});

it('finds an English sentence that slipped in, wherever it stands', () => {
  const planted = { LABELS: { states: { DRAFT: { ru: 'Draft', en: 'Draft' } } }, ru: ['Черновик', 'See above'] };
  expect(foreignIn(russianIn(planted))).toEqual(['LABELS.states.DRAFT.ru: Draft', 'ru.1: See above']);
  const source = `const say = { page: { ru: 'Page {page}', en: '' } }; export const ru = { a: \`No \${1}\`, b: 'Нет' };`;
  expect(foreignIn(literalsIn('planted.ts', source)).map((line) => line.replace(/^.*?: /, ''))).toEqual([
    'Page {page}',
    'No',
  ]);
  expect(foreignIn(asTexts(['20.11.2022 18:00 (UTC+6)', '№ 7', 'ab'.repeat(32), '']))).toEqual([]);
});

/** The text literals of a source under the name `ru`, be it a property or a constant. */
function literalsIn(file: string, source = readFileSync(file, 'utf8')) {
  const found: { at: string; text: string }[] = [];
  if (!/\bru\b/.test(source)) return found;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node, russian: boolean): void => {
    if (russian && ts.isStringLiteralLike(node) && !isName(node)) add(node, node.text);
    if (russian && ts.isTemplateExpression(node))
      add(node, [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(''));
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    const inside = russian || (named && node.name.getText(tree) === 'ru');
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  const add = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push({ at: `${file}:${line + 1}`, text });
  };
  visit(tree, false);
  return found;
}

/** A key of a table, or the name of a language: no one reads it. */
const isName = (node: ts.StringLiteralLike) =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  ts.isElementAccessExpression(node.parent) ||
  (regulation.LANGUAGES as readonly string[]).includes(node.text);
