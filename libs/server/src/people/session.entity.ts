import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sessions')
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of the opaque token, which only the browser has. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('text')
  device!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
