import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Makes the first administrator. The code itself is printed once; here is its SHA-256. */
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
