import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/schema/scalars.js';

/** Stores only the SHA-256 of the token, which is in the link alone. */
@Entity('password_resets')
@ObjectType({ description: 'State of a password reset link.' })
export class PasswordResetLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  accountChangeId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Expiry.' })
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
