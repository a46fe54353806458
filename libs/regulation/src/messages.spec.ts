import { message, MESSAGES } from './messages.js';
import { findingOf, REFUSAL_CODES, type RefusalCode } from './refusals.js';
import { RULE_IDS, RULES } from './rules/index.js';
import { LANGUAGES } from './vocabulary.js';

const placeholdersOf = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
const codesBut = (holds: (code: RefusalCode) => boolean) => REFUSAL_CODES.filter((code) => !holds(code));

it('says every refusal in every language, with the same values in all', () => {
  for (const code of REFUSAL_CODES) {
    const [first, ...others] = LANGUAGES.map((language) => placeholdersOf(MESSAGES[language][code]));
    for (const other of others) expect([code, other]).toEqual([code, first]);
  }
});

it('says it in whole sentences', () => {
  for (const language of LANGUAGES)
    expect(codesBut((code) => /^[\p{Lu}"«{].*[.}]$/u.test(MESSAGES[language][code]))).toEqual([]);
});

it('speaks Russian in Russian and English in English', () => {
  expect(codesBut((code) => /[а-яё]{2}/iu.test(MESSAGES.ru[code]))).toEqual([]);
  expect(codesBut((code) => !/[а-яё]/iu.test(MESSAGES.en[code]))).toEqual([]);
});

it('names every refusal noun.reason', () => {
  expect(codesBut((code) => /^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

it('rests a refusal on a rule of the register, with its provenance, or on none', () => {
  for (const code of REFUSAL_CODES) {
    const { rule, provenance } = findingOf('refuses', code);
    if (rule) expect(RULE_IDS).toContain(rule);
    expect(provenance).toEqual(rule ? RULES[rule].provenance.codes : []);
  }
});

it('fills the values in, and leaves the name of one that is missing', () => {
  expect(message('en', 'report.signatures-missing', { count: 3 })).toBe('Signatures still missing: 3.');
  expect(message('ru', 'report.signatures-missing')).toBe('Не хватает подписей: count.');
});

it('says days in the words of the reader, and leaves what is no day as it is', () => {
  const days = { date: '2026-11-25', receivedOn: '2026-11-24' };
  expect(message('ru', 'registration.received-before-written', days)).toBe(
    'Письмо датировано 25 ноября 2026 года и не могло поступить 24 ноября 2026 года.',
  );
  expect(message('en', 'day.in-future', { day: '2026-11-25,2026-12-01' })).toMatch(/25 November 2026, 1 December 2026/);
  expect(message('en', 'mission.number-taken', { number: '2026-13-45' })).toContain('2026-13-45');
});

it('calls formats of files as people call them', () => {
  const types = 'application/pdf,image/jpeg,image/png';
  for (const language of LANGUAGES) {
    expect(message(language, 'dossier.kind-refused', { types })).toContain(' PDF, JPEG, PNG');
    expect(message(language, 'file.content-differs', { types: 'image/jpeg' })).toContain('(JPEG)');
  }
});

it('takes a value literally, whatever it contains', () => {
  expect(message('en', 'mission.number-taken', { number: '$& {reason}' })).toBe(
    'Another mission already has the number $& {reason}.',
  );
});

it('calls what goes to the host a list, by one word', () => {
  const said = REFUSAL_CODES.map((code) => message('ru', code));
  expect(said.filter((sentence) => /(?<!\p{L})парти(я|и|ю|ей|ями)(?!\p{L})/iu.test(sentence))).toEqual([]);
});
