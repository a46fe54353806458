import type { AssemblyWords } from '#libs/regulation';
import { Check, Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';

export type DemonstrationState = 'absent' | 'loading' | 'loaded';

/** The one assembly this installation serves. */
@Entity('installation')
@Check('installation_is_one', 'id = 1')
export class Installation {
  @PrimaryColumn('int') id!: number;
  @Column('text') nameRu!: string;
  @Column('text') nameEn!: string;
  @Column('text') shortNameRu!: string;
  @Column('text') shortNameEn!: string;
  @Column('text') regulationRu!: string;
  @Column('text') regulationEn!: string;
  /** What this assembly calls its own. */
  @Column('jsonb') words!: AssemblyWords;
  /** PNG or JPEG, for the top of letters; null where the assembly gave none. */
  @Column('bytea', { nullable: true, select: false }) emblem!: Buffer | null;
  /** A demonstration's data carry a mark on every page; a scripted clock is accepted nowhere else. */
  @Column('text', { default: 'absent' }) demonstration!: DemonstrationState;
}

/** For the top of letters and for badges; null where the assembly gave none. */
export async function emblemOf(manager: EntityManager) {
  const row = await manager.createQueryBuilder(Installation, 'i').addSelect('i.emblem').getOne();
  if (!row?.emblem) return null;
  const type: 'image/png' | 'image/jpeg' = row.emblem[0] === 0x89 ? 'image/png' : 'image/jpeg';
  return { type, data: row.emblem.toString('base64') };
}

/** What the assembly of this installation calls its own; nobody changes it while the desk runs. */
export async function assemblyWords(manager: EntityManager): Promise<AssemblyWords> {
  const { words } = await manager.findOneByOrFail(Installation, { id: 1 });
  return words;
}
