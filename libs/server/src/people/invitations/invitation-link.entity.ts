import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/schema/scalars.js';

/** Its token is in the link alone; here is its SHA-256. */
@Entity('invitations')
@ObjectType({ description: 'What the link of an invitation leads to.' })
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
  @Field(() => DateTime, { description: 'When it stops working.' })
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
