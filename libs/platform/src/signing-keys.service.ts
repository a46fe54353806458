import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Refusal, type EventName, type Permission } from '#libs/regulation';
import { NOBODY, type Actor } from './actor.js';
import { readConfig } from './config.js';
import { wasInserted } from './rows.js';
import { readKeys, seal, unseal } from './sealing.js';
import { SigningKey } from './signing-key.entity.js';
import { Transactions } from './transactions.js';
import type { SubjectType, Unit } from './unit.js';

const CURVE = { kty: 'OKP', crv: 'Ed25519' } as const;
const contextOf = (kid: string) => `signing-key ${kid}`;

type Purpose = { permission: Permission; subject: SubjectType; made: EventName; retired: EventName };
/** What is signed, who may change the key, and how the log tells of it. */
const PURPOSES = {
  badge: {
    permission: 'badge:rotate-key',
    subject: 'badge-key',
    made: 'badge-key.made',
    retired: 'badge-key.retired',
  },
  document: {
    permission: 'report:rotate-key',
    subject: 'document-key',
    made: 'document-key.made',
    retired: 'document-key.retired',
  },
} as const satisfies Record<SigningKey['purpose'], Purpose>;
export type KeyPurpose = keyof typeof PURPOSES;

/** One key for each name under which some are wrapped, for the check at start. */
export const KEY_SAMPLES = `SELECT DISTINCT ON (wrapping_key_name) wrapping_key_name, wrapped, 'signing-key ' || kid
  FROM signing_key ORDER BY wrapping_key_name`;

export const publicKeyOf = ({ publicKey }: Pick<SigningKey, 'publicKey'>): KeyObject =>
  createPublicKey({ key: { ...CURVE, x: publicKey.toString('base64url') }, format: 'jwk' });

/** The keys that sign badges, and those that sign documents. Made when first needed; the public halves are everybody's. */
@Injectable()
export class SigningKeysService {
  private readonly keys = readKeys(readConfig().SECRET_KEYS);

  constructor(private readonly transactions: Transactions) {}

  list(purpose: KeyPurpose): Promise<SigningKey[]> {
    return this.transactions.look(NOBODY, ({ manager }) =>
      manager.find(SigningKey, { where: { purpose }, order: { createdAt: 'ASC' } }),
    );
  }

  /** A new key signs from now on; what the old one signed stays genuine. */
  rotate(actor: Actor, purpose: KeyPurpose): Promise<SigningKey> {
    const { permission, subject, retired } = PURPOSES[purpose];
    return this.transactions.write(actor, async (unit) => {
      if (!actor.on().can(permission)) throw new Refusal('permission.missing', { permission });
      const { manager, now } = unit;
      const current = await manager.findOne(SigningKey, {
        where: { purpose, retiredAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (current) {
        await manager.update(SigningKey, { kid: current.kid }, { retiredAt: now });
        await unit.record(retired, { subject: [subject, current.kid] });
      }
      return this.current(unit, purpose);
    });
  }

  /** The key that signs now. Two that need the first one at once find the same. */
  async current(unit: Unit, purpose: KeyPurpose): Promise<SigningKey> {
    const { manager, now } = unit;
    const where = { purpose, retiredAt: IsNull() } as const;
    const found = await manager.findOneBy(SigningKey, where);
    if (found) return found;
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(SigningKey)
      .values(this.make(purpose, now))
      .orIgnore()
      .returning('kid')
      .execute();
    const made = await manager.findOneByOrFail(SigningKey, where);
    const { subject, made: event } = PURPOSES[purpose];
    if (wasInserted(inserted)) await unit.record(event, { subject: [subject, made.kid] });
    return made;
  }

  /** Ed25519 signs the same bytes in the same way each time. */
  sign({ kid, publicKey, wrappingKeyName, wrapped }: SigningKey, bytes: string | Buffer): Buffer {
    const d = unseal(this.keys, { keyName: wrappingKeyName, bytes: wrapped }, contextOf(kid)).toString('base64url');
    const key = createPrivateKey({ key: { ...CURVE, d, x: publicKey.toString('base64url') }, format: 'jwk' });
    return sign(null, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, key);
  }

  async hasSigned(
    manager: EntityManager,
    purpose: KeyPurpose,
    kid: string,
    bytes: NodeJS.ArrayBufferView,
    signature: NodeJS.ArrayBufferView,
  ): Promise<boolean> {
    const key = await manager.findOneBy(SigningKey, { kid, purpose });
    return key !== null && verify(null, bytes, publicKeyOf(key), signature);
  }

  private make(purpose: KeyPurpose, createdAt: Date) {
    const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const publicKey = Buffer.from(x!, 'base64url');
    const kid = createHash('sha256').update(publicKey).digest().subarray(0, 6).toString('base64url');
    const { keyName, bytes } = seal(this.keys, Buffer.from(d!, 'base64url'), contextOf(kid));
    return { kid, purpose, publicKey, wrappingKeyName: keyName, wrapped: bytes, createdAt, retiredAt: null };
  }
}
