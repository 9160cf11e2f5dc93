import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser in which somebody has signed in before. It has the token; here is its SHA-256. */
@Entity('known_devices')
export class KnownDevice {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastUsedAt!: Date;
}
