import { BADGE_FUNCTIONS, type BadgeFunction } from '#libs/regulation';

/**
 * What the QR code of a badge says: `1.<payload>.<signature>`, both in base64url, the signature by Ed25519 over the
 * characters `1.<payload>`. It is checked without a network by whoever has the public keys; whether the accreditation
 * still stands, only the server knows.
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

const VERSION = '1';
/** A badge of the assembly, which is no substitute for the host's certificate. There is no other kind. */
const BADGE = 1;
const SIGNATURE_BYTES = 64;
/** More would not fit into the largest code. */
const LONGEST_PAYLOAD = 1_500;
const FORM = /^1\.([A-Za-z0-9_-]{40,2000})\.([A-Za-z0-9_-]{86})$/;
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const NO_DAY = 0xffff;

/** The characters to sign, without the signature. */
export function statementToSign(statement: BadgeStatement): string {
  const payload = Uint8Array.from([
    BADGE,
    ...bytesOfHex(statement.badgeId.replaceAll('-', '')),
    ...fromBase64Url(statement.kid),
    ...dayBytes(statement.validFrom),
    ...dayBytes(statement.validUntil),
    BADGE_FUNCTIONS.indexOf(statement.function),
    ...textBytes(statement.name.en),
    ...textBytes(statement.name.ru),
    ...textBytes(statement.mission),
    ...textBytes(statement.certificate ?? ''),
  ]);
  if (payload.length > LONGEST_PAYLOAD) throw new RangeError('The statement is too long for a badge.');
  return `${VERSION}.${toBase64Url(payload)}`;
}

export const signedText = (toSign: string, signature: Uint8Array): string => `${toSign}.${toBase64Url(signature)}`;

/** Undefined for whatever is not exactly a statement; whether it is genuine the signature says. */
export function parseStatement(text: string): SignedStatement | undefined {
  const [, payload = '', seal = ''] = FORM.exec(text) ?? [];
  if (!payload || payload.length % 4 === 1) return undefined;
  try {
    const statement = unpack(fromBase64Url(payload));
    const signature = fromBase64Url(seal);
    const toSign = statementToSign(statement);
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
  const bytes = text
    .normalize('NFC')
    .split('')
    .flatMap((unit) => {
      const code = unit.charCodeAt(0);
      if (code < 0x80) return [code];
      if (code >= CYRILLIC && code < CYRILLIC + 0x7f) return [code - CYRILLIC + 0x80];
      return [ESCAPE, code >> 8, code & 0xff];
    });
  return bytes.length < 0x80 ? [bytes.length, ...bytes] : [0x80 | (bytes.length >> 8), bytes.length & 0xff, ...bytes];
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

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
