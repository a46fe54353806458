import fc from 'fast-check';
import { BADGE_FUNCTIONS } from '#libs/regulation';
import {
  parseStatement,
  STATEMENT_FORMS,
  signedText,
  statementToSign,
  toBase64Url,
  type StatementForm,
  type BadgeStatement,
} from './badge-statement.js';

const SEAL = new Uint8Array(64).fill(7);
const words = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...Array.from('AZaz09 -№’яЯёЁҒұӘԱրÉ學😀')), maxLength })
    .map((text) => text.normalize('NFC'));
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const maybeDay = fc.option(day.map((date) => date.toISOString().slice(0, 10)));
const statements: fc.Arbitrary<BadgeStatement> = fc.record({
  badgeId: fc.uuid(),
  kid: fc.uint8Array({ minLength: 6, maxLength: 6 }).map(toBase64Url),
  name: fc.record({ ru: words(7), en: words(7) }),
  function: fc.constantFrom(...BADGE_FUNCTIONS),
  mission: words(20),
  validFrom: maybeDay,
  validUntil: maybeDay,
  certificate: fc.option(words(30).filter((text) => text !== '')),
});
const forms = fc.constantFrom(...STATEMENT_FORMS);
const textOf = (statement: BadgeStatement, form: StatementForm = '2') =>
  signedText(statementToSign(statement, form), SEAL);

it('says after reading what was written', () => {
  fc.assert(
    fc.property(statements, forms, (statement, form) => {
      const parsed = parseStatement(textOf(statement, form));
      expect(parsed?.statement).toEqual(statement);
      expect(parsed?.signature).toEqual(SEAL);
      expect(new TextDecoder().decode(parsed?.signed)).toBe(statementToSign(statement, form));
    }),
  );
});

it('takes no statement that another one could be mistaken for: whatever is read is written in exactly this way', () => {
  const characters = Array.from('ABCxyz019-_.=+ ');
  fc.assert(
    fc.property(statements, forms, fc.nat(), fc.constantFrom(...characters), (statement, form, place, character) => {
      const text = textOf(statement, form);
      const at = place % text.length;
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const parsed = parseStatement(changed);
      if (parsed) expect(signedText(statementToSign(parsed.statement, form), parsed.signature)).toBe(changed);
    }),
    { numRuns: 500 },
  );
});

it('reads nothing into noise, however long', () => {
  const noise = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 3_000 }).map((bytes) => signedText(`1.${toBase64Url(bytes)}`, SEAL)),
    fc.stringMatching(/^\d{200,900}$/).map((figures) => `2.${figures}`),
  );
  fc.assert(
    fc.property(noise, (text) => {
      const parsed = parseStatement(text);
      if (parsed) expect(signedText(new TextDecoder().decode(parsed.signed), parsed.signature)).toBe(text);
    }),
  );
  const [statement] = fc.sample(statements, 1) as [BadgeStatement];
  for (const text of [
    `${textOf(statement)}A`,
    `${textOf(statement)}\n`,
    textOf(statement).replace('2.', '1.'),
    textOf(statement, '1').replace('1.', '2.'),
  ])
    expect(parseStatement(text)).toBeUndefined();
});

it('refuses text that cannot be read by a person', () => {
  const [statement] = fc.sample(statements, 1) as [BadgeStatement];
  for (const en of ['a\u0000b', 'a\nb', 'a\ud800']) {
    expect(() => statementToSign({ ...statement, name: { ru: '', en } })).toThrow(RangeError);
  }
});

const usual: BadgeStatement = {
  badgeId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  kid: 'abcdefgh',
  name: { ru: 'Двадцатинская Условное-Имя Условновна', en: 'Synthetic-Name Dvadtsatinskaya' },
  function: 'member',
  mission: 'BLR-2026-1',
  validFrom: '2026-03-02',
  validUntil: '2026-03-20',
  certificate: 'C-0123',
};

it('reads what was issued in the first form, before there was a second', () => {
  const issued =
    '1.AQ-PrVvZy0afoWVwhncolQ5ptx15-CElVSVnAh5TeW50aGV0aWMtTmFtZSBEdmFkdHNhdGluc2theWEllLKwtMawwri9wbqwzyCjwbu-sr2-tS2YvM8go8G7vrK9vrK9sApCTFItMjAyNi0xBkMtMDEyMw.BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBw';
  expect(parseStatement(issued)?.statement).toEqual(usual);
  expect(textOf(usual, '1')).toBe(issued);
});

it('tells a name of any length by its beginning, so that the squares of the code stay as large', () => {
  const cruel = { ...usual, name: { ru: 'Условно'.repeat(30), en: 'Uslovno'.repeat(30) } };
  const { name } = parseStatement(textOf(cruel))!.statement;
  expect(name.ru).toBe(`${'Условно'.repeat(30).slice(0, 42)}…`);
  expect(name.en).toHaveLength(43);
  // What the one does not need the other has.
  const one = { ru: 'Условнов', en: 'Uslovno'.repeat(30) };
  expect(parseStatement(textOf({ ...usual, name: one }))!.statement.name.en).toHaveLength(80);
  const armenian = { ru: 'Առաջինյան Պայմանական', en: 'Paymanakan Arajinyan' };
  expect(parseStatement(textOf({ ...usual, name: armenian }))!.statement.name).toEqual(armenian);
  expect(textOf(cruel).length).toBeLessThan(600);
});
