import { randomBytes } from 'node:crypto';
import { blind, readKeys, seal, sign, unseal } from './sealing.js';

const key = () => randomBytes(32).toString('base64');
const [old, present] = [key(), key()];
const keys = readKeys(`new:${present},old:${old}`);
const secret = Buffer.from('a scan of a passport');

it('gives back what was sealed, also under a key that was replaced since', () => {
  const sealed = seal(readKeys(`old:${old}`), secret, 'digest');
  expect(sealed.keyName).toBe('old');
  expect(unseal(keys, sealed, 'digest')).toEqual(secret);
  expect(seal(keys, secret, 'digest').keyName).toBe('new');
});

it('shows nothing of what is sealed, and never seals it twice alike', () => {
  const [one, other] = [seal(keys, secret, 'digest'), seal(keys, secret, 'digest')];
  expect(one.bytes.equals(other.bytes)).toBe(false);
  expect(one.bytes.includes(secret)).toBe(false);
});

it('opens nothing with another key, under another context, or after a single bit was changed', () => {
  const sealed = seal(keys, secret, 'digest');
  expect(() => unseal(readKeys(`new:${key()}`), sealed, 'digest')).toThrow();
  expect(() => unseal(readKeys(`else:${key()}`), sealed, 'digest')).toThrow('new is missing');
  expect(() => unseal(keys, sealed, 'another digest')).toThrow();
  for (let position = 0; position < sealed.bytes.length; position++) {
    const bytes = Buffer.from(sealed.bytes);
    bytes[position]! ^= 1;
    expect(() => unseal(keys, { keyName: 'new', bytes }, 'digest')).toThrow();
  }
});

it('refuses keys that are missing, short, not random, or share a name', () => {
  for (const text of ['', present, 'new:', `new:${randomBytes(31).toString('base64')}`, `New:${present}`])
    expect(() => readKeys(text)).toThrow();
  expect(() => readKeys(`new:${Buffer.alloc(32, 'a').toString('base64')}`)).toThrow('not random');
  expect(() => readKeys(`new:${present},new:${old}`)).toThrow('distinct');
});

it('signs for one purpose and one text', () => {
  const proofs = [sign(keys, 'log', '1'), sign(keys, 'log', '2'), sign(keys, 'people', '1')];
  expect(new Set(proofs).size).toBe(proofs.length);
  expect(sign(keys, 'log', '1')).toBe(proofs[0]);
});

it('stands for a text where only equality is asked, and tells nobody without the key what it is', () => {
  expect(blind(keys, 'passport', '751234567')).toBe(blind(keys, 'passport', '751234567'));
  const others = [
    blind(keys, 'passport', '751234568'),
    blind(keys, 'birth', '751234567'),
    blind(readKeys(`new:${key()}`), 'passport', '751234567'),
    blind(readKeys(`old:${old}`), 'passport', '751234567'),
  ];
  expect(others).not.toContain(blind(keys, 'passport', '751234567'));
  expect(blind(keys, 'passport', '751234567')).toMatch(/^[\w-]{43}$/);
});
