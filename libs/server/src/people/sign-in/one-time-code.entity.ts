import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Creates the first administrator. The code is printed once; only its SHA-256 is stored. */
@Entity('one_time_codes')
export class OneTimeCode {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  codeHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
