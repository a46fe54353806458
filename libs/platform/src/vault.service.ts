import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '#libs/regulation';
import { readConfig } from './config.js';
import { DataKey } from './data-key.entity.js';
import { blind, readKeys, seal, unseal } from './sealing.js';

/** Whose key: a person's in a mission, or the mission's own for what it generates. */
export type KeyOwner = { missionId: string; personId?: string | null };

/** What a data key sealed: useless without it. */
export type Vaulted = { dataKeyId: string; bytes: Buffer };

const NAME = 'data';

/** Seals what has to be erased one day under keys that can be destroyed; those keys are sealed by SECRET_KEYS. */
@Injectable()
export class VaultService {
  private readonly keys = readKeys(readConfig().SECRET_KEYS);

  async seal(manager: EntityManager, owner: KeyOwner, bytes: Uint8Array, context: string): Promise<Vaulted> {
    const key = await this.keyOf(manager, owner);
    return { dataKeyId: key.id, bytes: seal(this.open(key), bytes, context).bytes };
  }

  /** Refused with `file.erased` once the key is destroyed. */
  async unseal(manager: EntityManager, { dataKeyId, bytes }: Vaulted, context: string): Promise<Buffer> {
    const key = await manager.findOneByOrFail(DataKey, { id: dataKeyId });
    return unseal(this.open(key), { keyName: NAME, bytes }, context);
  }

  /** The name of the key under which `blind` answers: under another one equal texts do not look equal. */
  get blindedBy(): string {
    return this.keys.current;
  }

  /** What may be kept beside a sealed text to ask whether another is equal to it. It has to be erased with it. */
  blind(purpose: string, text: string): string {
    return blind(this.keys, `mission-desk blind index: ${purpose}`, text);
  }

  /** Erases everything sealed under the key; nothing brings it back. */
  async destroy({ manager, now }: { manager: EntityManager; now: Date }, id: string): Promise<void> {
    await manager.update(DataKey, { id }, { wrapped: null, destroyedAt: now });
  }

  private async keyOf(manager: EntityManager, { missionId, personId = null }: KeyOwner): Promise<DataKey> {
    // A destroyed key stays, as the proof of the erasure; what comes later gets another.
    const where = { missionId, personId: personId ?? IsNull(), destroyedAt: IsNull() };
    const found = await manager.findOneBy(DataKey, where);
    if (found) return found;
    const owner = `${missionId} ${personId ?? ''}`;
    const { keyName, bytes } = seal(this.keys, randomBytes(32), owner);
    const row = { missionId, personId, wrappingKeyName: keyName, wrapped: bytes, destroyedAt: null };
    // Two that come at once make one key: the second finds the first's.
    await manager.createQueryBuilder().insert().into(DataKey).values(row).orIgnore().execute();
    return manager.findOneByOrFail(DataKey, where);
  }

  private open({ missionId, personId, wrappingKeyName, wrapped }: DataKey) {
    if (!wrapped) throw new Refusal('file.erased');
    const key = unseal(this.keys, { keyName: wrappingKeyName, bytes: wrapped }, `${missionId} ${personId ?? ''}`);
    return { current: NAME, byName: new Map([[NAME, key]]) };
  }
}
