import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { BadgeKeyView, SignedStatement } from '#libs/contracts';
import {
  NOBODY,
  readConfig,
  readKeys,
  seal,
  Transactions,
  unseal,
  wasInserted,
  type Actor,
  type Unit,
} from '#libs/platform';
import { Refusal } from '#libs/regulation';
import { SigningKey } from './badge.entities.js';

const PURPOSE = 'badge';
const CURVE = { kty: 'OKP', crv: 'Ed25519' } as const;
const contextOf = (kid: string) => `signing-key ${kid}`;

/** One key for each name under which some are wrapped, for the check at start. */
export const KEY_SAMPLES = `SELECT DISTINCT ON (wrapping_key_name) wrapping_key_name, wrapped, 'signing-key ' || kid
  FROM signing_key ORDER BY wrapping_key_name`;

/** The keys that sign badges. Made when first needed; the public halves are everybody's. */
@Injectable()
export class SigningKeysService {
  private readonly keys = readKeys(readConfig().SECRET_KEYS);

  constructor(private readonly transactions: Transactions) {}

  list(): Promise<BadgeKeyView[]> {
    return this.transactions.look(NOBODY, async ({ manager }) => {
      const found = await manager.find(SigningKey, { where: { purpose: PURPOSE }, order: { createdAt: 'ASC' } });
      return found.map(viewOf);
    });
  }

  /** A new key signs from now on; what the old one signed stays genuine. */
  rotate(actor: Actor): Promise<BadgeKeyView> {
    return this.transactions.write(actor, async (unit) => {
      if (!actor.on().can('badge:rotate-key'))
        throw new Refusal('permission.missing', { permission: 'badge:rotate-key' });
      const { manager, now } = unit;
      const current = await manager.findOne(SigningKey, {
        where: { purpose: PURPOSE, retiredAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (current) {
        await manager.update(SigningKey, { kid: current.kid }, { retiredAt: now });
        await unit.record('badge-key.retired', { subject: ['badge-key', current.kid] });
      }
      return viewOf(await this.current(unit));
    });
  }

  /** The key that signs now. Two that need the first one at once find the same. */
  async current(unit: Unit): Promise<SigningKey> {
    const { manager, now } = unit;
    const where = { purpose: PURPOSE, retiredAt: IsNull() } as const;
    const found = await manager.findOneBy(SigningKey, where);
    if (found) return found;
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(SigningKey)
      .values(this.make(now))
      .orIgnore()
      .returning('kid')
      .execute();
    const made = await manager.findOneByOrFail(SigningKey, where);
    if (wasInserted(inserted)) await unit.record('badge-key.made', { subject: ['badge-key', made.kid] });
    return made;
  }

  sign({ kid, publicKey, wrappingKeyName, wrapped }: SigningKey, text: string): Buffer {
    const d = unseal(this.keys, { keyName: wrappingKeyName, bytes: wrapped }, contextOf(kid)).toString('base64url');
    const key = createPrivateKey({ key: { ...CURVE, d, x: publicKey.toString('base64url') }, format: 'jwk' });
    return sign(null, Buffer.from(text), key);
  }

  async hasSigned(manager: EntityManager, { statement, signed, signature }: SignedStatement): Promise<boolean> {
    const key = await manager.findOneBy(SigningKey, { kid: statement.kid, purpose: PURPOSE });
    if (!key) return false;
    const publicKey = createPublicKey({ key: { ...CURVE, x: key.publicKey.toString('base64url') }, format: 'jwk' });
    return verify(null, signed, publicKey, signature);
  }

  private make(createdAt: Date) {
    const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const publicKey = Buffer.from(x!, 'base64url');
    const kid = createHash('sha256').update(publicKey).digest().subarray(0, 6).toString('base64url');
    const { keyName, bytes } = seal(this.keys, Buffer.from(d!, 'base64url'), contextOf(kid));
    return {
      kid,
      purpose: PURPOSE,
      publicKey,
      wrappingKeyName: keyName,
      wrapped: bytes,
      createdAt,
      retiredAt: null,
    } as const;
  }
}

const viewOf = ({ kid, publicKey, createdAt, retiredAt }: SigningKey): BadgeKeyView => ({
  kid,
  publicKey: publicKey.toString('base64url'),
  createdAt: createdAt.toISOString(),
  retiredAt: retiredAt?.toISOString() ?? null,
});
