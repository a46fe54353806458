import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal } from '#libs/regulation';
import { altered, intact, sha256 } from './canonical.js';
import { readConfig } from './config.js';
import { readKeys, seal, unseal } from './sealing.js';
import { StoredFile } from './stored-file.entity.js';
import type { Unit } from './unit.js';
import { VaultService, type KeyOwner } from './vault.service.js';

type NewFile = { name: string; mediaType: string; bytes: Buffer; missionId?: string | null };

@Injectable()
export class FilesService {
  private readonly keys = readKeys(readConfig().SECRET_KEYS);

  constructor(private readonly vault: VaultService) {}

  /** Keeps a scan or other evidence, sealed. What it `shows` is known only to who has read it, see libs/scans. */
  async storeEvidence(
    { manager, actor }: Unit,
    { name, mediaType, bytes, missionId = null }: NewFile & { shows: object },
  ) {
    const digest = sha256(bytes);
    const sealed = seal(this.keys, bytes, digest);
    const row = { name: safeName(name), mediaType, size: bytes.length, digest, missionId, storedBy: actor.personId };
    return manager.save(
      manager.create(StoredFile, { ...row, purpose: 'evidence', keyName: sealed.keyName, bytes: sealed.bytes }),
    );
  }

  /** Keeps what the system itself produced, as it is. */
  storeDocument(manager: EntityManager, { name, mediaType, bytes, missionId = null }: NewFile) {
    const row = { name, mediaType, size: bytes.length, digest: sha256(bytes), missionId, storedBy: null };
    return manager.save(manager.create(StoredFile, { ...row, purpose: 'document', keyName: null, bytes }));
  }

  /** Keeps what names persons, sealed under a key that can be destroyed: a person's, or the mission's. */
  async storeVaulted(
    manager: EntityManager,
    purpose: StoredFile['purpose'],
    owner: KeyOwner,
    { name, mediaType, bytes, storedBy = null }: NewFile & { storedBy?: string | null },
  ) {
    const digest = sha256(bytes);
    const row = { name: safeName(name), mediaType, size: bytes.length, digest, missionId: owner.missionId, storedBy };
    const vaulted = await this.vault.seal(manager, owner, bytes, digest);
    return manager.save(manager.create(StoredFile, { ...row, purpose, keyName: null, ...vaulted }));
  }

  async read(manager: EntityManager, id: string): Promise<StoredFile> {
    const file = await manager.createQueryBuilder(StoredFile, 'file').addSelect('file.bytes').where({ id }).getOne();
    if (!file) throw new Refusal('file.not-found');
    file.bytes = intact(await this.opened(manager, file), file.digest, `stored_file ${id}`);
    return file;
  }

  /** What does not open with its own key was altered as well; what was erased has no key any more. */
  private async opened(manager: EntityManager, { id, keyName, dataKeyId, bytes, digest }: StoredFile): Promise<Buffer> {
    try {
      if (keyName) return unseal(this.keys, { keyName, bytes }, digest);
      return dataKeyId ? await this.vault.unseal(manager, { dataKeyId, bytes }, digest) : bytes;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw altered(`stored_file ${id}`);
    }
  }
}

/** A name that can be shown and saved anywhere: no path, no control or direction-changing characters. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .match(/.{0,120}$/su)?.[0] || 'file';
