import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export type Keys = { current: string; byName: ReadonlyMap<string, Buffer> };
export type Sealed = { keyName: string; bytes: Buffer };

const NAME = /^[a-z0-9-]{1,20}$/;
const IV = 12;
const TAG = 16;

/** Reads `name:base64,name:base64`; refuses what is short, repeated in itself (a placeholder) or malformed. */
export function readKeys(text: string): Keys {
  const entries = text.split(',').map((entry) => entry.trim().split(':') as [string, string | undefined]);
  const byName = new Map<string, Buffer>();
  for (const [name, value = ''] of entries) {
    const key = Buffer.from(value, 'base64');
    if (!NAME.test(name) || byName.has(name)) throw new Error('needs a distinct short name before each key');
    if (key.length < 32) throw new Error(`holds a key (${name}) of fewer than 32 bytes`);
    if (new Set(key).size < 8) throw new Error(`holds a key (${name}) that is not random`);
    byName.set(name, key.subarray(0, 32));
  }
  return { current: entries[0]![0], byName };
}

/** AES-256-GCM; `context` is bound in, so that a sealed thing cannot be passed off as another. */
export function seal({ current, byName }: Keys, bytes: Uint8Array, context: string): Sealed {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', byName.get(current)!, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { keyName: current, bytes: Buffer.concat([iv, cipher.getAuthTag(), body]) };
}

export function unseal({ byName }: Keys, { keyName, bytes }: Sealed, context: string): Buffer {
  const key = byName.get(keyName);
  if (!key) throw new Error(`The key ${keyName} is missing from SECRET_KEYS.`);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV)).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
}

/** A short proof that a text was given out here. */
export const sign = ({ current, byName }: Keys, purpose: string, text: string): string =>
  createHmac('sha256', byName.get(current)!).update(`${purpose}\n${text}`).digest('base64url').slice(0, 22);

/**
 * Stands for a sealed text where only equality is asked: the same for the same text, under a key of that purpose alone, so
 * that who reads it can neither read the text nor try whether it is a certain one.
 */
export function blind({ current, byName }: Keys, purpose: string, text: string): string {
  const key = Buffer.from(hkdfSync('sha256', byName.get(current)!, '', purpose, 32));
  return createHmac('sha256', key).update(text).digest('base64url');
}
