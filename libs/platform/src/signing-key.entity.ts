import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A pair of Ed25519 keys, the private one sealed by SECRET_KEYS. A retired one signs nothing new and stays genuine. */
@Entity('signing_key')
@Index('signing_key_one_current', ['purpose'], { unique: true, where: 'retired_at IS NULL' })
export class SigningKey {
  /** The first 6 bytes of the public key's SHA-256. */
  @PrimaryColumn('text') kid!: string;
  @Column('text') purpose!: 'badge' | 'document';
  @Column('bytea') publicKey!: Buffer;
  @Column('text') wrappingKeyName!: string;
  @Column('bytea') wrapped!: Buffer;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
}
