import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/schema/scalars.js';

/** Its token is in the link alone; here is its SHA-256. */
@Entity('invitations')
@ObjectType({ description: 'State of an invitation link.' })
export class InvitationLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Expiry.' })
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
