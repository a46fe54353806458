import fc from 'fast-check';
import { BADGE_FUNCTIONS } from '#libs/regulation';
import {
  checkAddress,
  parseStatement,
  signedText,
  statementToSign,
  toBase64Url,
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
  name: fc.record({ ru: words(90), en: words(90) }),
  function: fc.constantFrom(...BADGE_FUNCTIONS),
  mission: words(20),
  validFrom: maybeDay,
  validUntil: maybeDay,
  certificate: fc.option(words(30).filter((text) => text !== '')),
});
const textOf = (statement: BadgeStatement) => signedText(statementToSign(statement), SEAL);

it('says after reading what was written', () => {
  fc.assert(
    fc.property(statements, (statement) => {
      const parsed = parseStatement(textOf(statement));
      expect(parsed?.statement).toEqual(statement);
      expect(parsed?.signature).toEqual(SEAL);
      expect(new TextDecoder().decode(parsed?.signed)).toBe(statementToSign(statement));
    }),
  );
});

it('takes no statement that another one could be mistaken for: whatever is read is written in exactly this way', () => {
  const characters = Array.from('ABCxyz019-_.=+ ');
  fc.assert(
    fc.property(statements, fc.nat(), fc.constantFrom(...characters), (statement, place, character) => {
      const text = textOf(statement);
      const at = place % text.length;
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const parsed = parseStatement(changed);
      if (parsed) expect(signedText(statementToSign(parsed.statement), parsed.signature)).toBe(changed);
    }),
    { numRuns: 500 },
  );
});

it('reads nothing into noise, however long', () => {
  const noise = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 3_000 }).map((bytes) => signedText(`1.${toBase64Url(bytes)}`, SEAL)),
  );
  fc.assert(
    fc.property(noise, (text) => {
      const parsed = parseStatement(text);
      if (parsed) expect(textOf(parsed.statement)).toBe(text);
    }),
  );
  const [statement] = fc.sample(statements, 1) as [BadgeStatement];
  for (const text of [`${textOf(statement)}A`, `${textOf(statement)}\n`, textOf(statement).replace('1.', '2.')])
    expect(parseStatement(text)).toBeUndefined();
});

it('refuses text that cannot be read by a person', () => {
  const [statement] = fc.sample(statements, 1) as [BadgeStatement];
  for (const en of ['a\u0000b', 'a\nb', 'a\ud800']) {
    expect(() => statementToSign({ ...statement, name: { ru: '', en } })).toThrow(RangeError);
  }
});

it('leaves room for a usual name in a code whose squares a telephone can tell apart', () => {
  const statement: BadgeStatement = {
    badgeId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    kid: 'abcdefgh',
    name: { ru: 'Двадцатинская Условное-Имя Условновна', en: 'Synthetic-Name Dvadtsatinskaya' },
    function: 'member',
    mission: 'BLR-2026-1',
    validFrom: '2026-03-02',
    validUntil: '2026-03-20',
    certificate: 'C-0123',
  };
  // Version 12 at level M.
  expect(checkAddress('https://desk.example.org/', textOf(statement)).length).toBeLessThanOrEqual(287);
});
