import { BADGE_FUNCTIONS, type BadgeFunction } from '#libs/regulation';

/**
 * What the QR code of a badge says: `2.<payload><signature>`, both in figures, five for two bytes, which such a code holds
 * in a third less room than letters; the signature by Ed25519 over the characters `2.<payload>`. It is checked without a
 * network by whoever has the public keys; whether the accreditation still stands, only the server knows. The badges of the
 * first form, `1.<payload>.<signature>` in base64url, stay what they are.
 *
 * The payload is packed, because every byte makes the squares of the code smaller: kind (1), id of the badge (16), id of
 * the key (6), first and last day of validity in days since 2000 (2 + 2), function (1), then four texts: Latin name, own
 * name, number of the mission, number of the host's certificate. One statement has one encoding; any other is refused.
 */
export type BadgeStatement = {
  badgeId: string;
  kid: string;
  name: { ru: string; en: string };
  function: BadgeFunction;
  mission: string;
  validFrom: string | null;
  validUntil: string | null;
  certificate: string | null;
};

/** What the server signs, and what a checker verifies. */
export type SignedStatement = {
  statement: BadgeStatement;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
};

/** The last is what badges are issued in. */
export const STATEMENT_FORMS = ['1', '2'] as const;
export type StatementForm = (typeof STATEMENT_FORMS)[number];
/** A badge of the assembly, which is no substitute for the host's certificate. There is no other kind. */
const BADGE = 1;
const SIGNATURE_BYTES = 64;
/** More would not fit into the largest code. */
const LONGEST_PAYLOAD = 1_500;
/** Bytes of both names together, so that the squares of a code stay large enough: a longer one is told by its beginning. */
const LONGEST_NAMES = 90;

type Form = {
  written: RegExp;
  toText(bytes: Uint8Array): string;
  fromText(text: string): Uint8Array<ArrayBuffer>;
  between: string;
  nameOf(statement: BadgeStatement): BadgeStatement['name'];
};
const FORMS: Record<StatementForm, Form> = {
  '1': {
    written: /^1\.([A-Za-z0-9_-]{40,2000})\.([A-Za-z0-9_-]{86})$/,
    toText: toBase64Url,
    fromText: fromBase64Url,
    between: '.',
    nameOf: ({ name }) => name,
  },
  '2': {
    written: /^2\.(\d{70,3750})(\d{160})$/,
    toText: toFigures,
    fromText: fromFigures,
    between: '',
    nameOf: ({ name: { ru, en } }) => ({ ru: beginningOf(ru, en), en: beginningOf(en, ru) }),
  },
};
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const NO_DAY = 0xffff;

/** The characters to sign, without the signature. */
export function statementToSign(statement: BadgeStatement, form: StatementForm = '2'): string {
  const { toText, nameOf } = FORMS[form];
  const name = nameOf(statement);
  const payload = Uint8Array.from([
    BADGE,
    ...bytesOfHex(statement.badgeId.replaceAll('-', '')),
    ...fromBase64Url(statement.kid),
    ...dayBytes(statement.validFrom),
    ...dayBytes(statement.validUntil),
    BADGE_FUNCTIONS.indexOf(statement.function),
    ...textBytes(name.en),
    ...textBytes(name.ru),
    ...textBytes(statement.mission),
    ...textBytes(statement.certificate ?? ''),
  ]);
  if (payload.length > LONGEST_PAYLOAD) throw new RangeError('The statement is too long for a badge.');
  return `${form}.${toText(payload)}`;
}

export function signedText(toSign: string, signature: Uint8Array): string {
  const { between, toText } = FORMS[formOf(toSign)!];
  return toSign + between + toText(signature);
}

const formOf = (text: string) => STATEMENT_FORMS.find((form) => text.startsWith(`${form}.`));

/** Undefined for whatever is not exactly a statement; whether it is genuine the signature says. */
export function parseStatement(text: string): SignedStatement | undefined {
  const form = formOf(text);
  const [, payload = '', seal = ''] = (form && FORMS[form].written.exec(text)) ?? [];
  if (!form || !payload) return undefined;
  try {
    const statement = unpack(FORMS[form].fromText(payload));
    const signature = FORMS[form].fromText(seal);
    const toSign = statementToSign(statement, form);
    if (signature.length !== SIGNATURE_BYTES || signedText(toSign, signature) !== text) return undefined;
    return { statement, signed: new TextEncoder().encode(toSign), signature };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The check without a server, for a browser as well: `publicKey` is the raw key of the statement's `kid`. */
export async function isGenuine({ signed, signature }: SignedStatement, publicKey: Uint8Array<ArrayBuffer>) {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, signed);
}

export const checkAddress = (publicUrl: string, statement: string): string =>
  `${publicUrl.replace(/\/+$/, '')}/check#${statement}`;

function unpack(bytes: Uint8Array): BadgeStatement {
  let at = 0;
  const take = (count: number) => {
    if (at + count > bytes.length) throw new RangeError('The statement ends too early.');
    return bytes.subarray(at, (at += count));
  };
  const one = () => take(1)[0]!;
  const day = () => dayOf((one() << 8) | one());
  const text = () => {
    const first = one();
    return textOf(take(first < 0x80 ? first : ((first & 0x7f) << 8) | one()));
  };
  if (one() !== BADGE) throw new RangeError('Not a badge.');
  const badgeId = hexOf(take(16)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const kid = toBase64Url(take(6));
  const [validFrom, validUntil] = [day(), day()];
  const named = BADGE_FUNCTIONS[one()];
  if (!named) throw new RangeError('No such function.');
  const [en, ru, mission, certificate] = [text(), text(), text(), text()];
  if (at < bytes.length) throw new RangeError('The statement goes on after its end.');
  return {
    badgeId,
    kid,
    name: { ru, en },
    function: named,
    mission,
    validFrom,
    validUntil,
    certificate: certificate || null,
  };
}

function dayBytes(day: string | null): number[] {
  const number = day === null ? NO_DAY : (Date.parse(day) - FIRST_DAY) / DAY_MS;
  if (!Number.isInteger(number) || number < 0 || number > NO_DAY) throw new RangeError('Not a day of our time.');
  return [number >> 8, number & 0xff];
}

const dayOf = (number: number) =>
  number === NO_DAY ? null : new Date(FIRST_DAY + number * DAY_MS).toISOString().slice(0, 10);

const CYRILLIC = 0x400;
const ESCAPE = 0xff;

/** A byte for a Latin or Cyrillic letter, three for any other unit of UTF-16; the length goes first. */
function textBytes(text: string): number[] {
  if (/\p{Cc}|\p{Cs}/u.test(text)) throw new RangeError('Not text to be read.');
  const bytes = bytesOf(text);
  return bytes.length < 0x80 ? [bytes.length, ...bytes] : [0x80 | (bytes.length >> 8), bytes.length & 0xff, ...bytes];
}

function bytesOf(text: string): number[] {
  return text
    .normalize('NFC')
    .split('')
    .flatMap((unit) => {
      const code = unit.charCodeAt(0);
      if (code < 0x80) return [code];
      if (code >= CYRILLIC && code < CYRILLIC + 0x7f) return [code - CYRILLIC + 0x80];
      return [ESCAPE, code >> 8, code & 0xff];
    });
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== ESCAPE) text += String.fromCharCode(byte < 0x80 ? byte : byte - 0x80 + CYRILLIC);
    else text += String.fromCharCode(((bytes[++at] ?? 0) << 8) | (bytes[++at] ?? 0));
  }
  return text;
}

const bytesOfHex = (hex: string) => hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Half of their room, or what the other name leaves of it: whole letters, and a sign that there were more. */
function beginningOf(name: string, other: string): string {
  const room = Math.max(LONGEST_NAMES / 2, LONGEST_NAMES - bytesOf(other).length);
  if (bytesOf(name).length <= room) return name;
  const letters = Array.from(name.normalize('NFC'));
  while (bytesOf(`${letters.join('')}…`).length > room) letters.pop();
  return `${letters.join('')}…`;
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 === 1) throw new RangeError('Not base64url.');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

/** Five figures for two bytes, three for the last of an odd number. */
function toFigures(bytes: Uint8Array): string {
  let figures = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    figures += String(bytes[at]! * 256 + bytes[at + 1]!).padStart(5, '0');
  return bytes.length % 2 ? figures + String(bytes.at(-1)!).padStart(3, '0') : figures;
}

function fromFigures(figures: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const part of figures.match(/\d{1,5}/g) ?? []) {
    const value = Number(part);
    if (part.length === 5 ? value > 0xffff : part.length !== 3 || value > 0xff)
      throw new RangeError('Not bytes in figures.');
    bytes.push(...(part.length === 5 ? [value >> 8, value & 0xff] : [value]));
  }
  return Uint8Array.from(bytes);
}
