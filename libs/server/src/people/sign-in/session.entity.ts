import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('sessions')
@ObjectType({ description: 'One browser in which somebody is signed in.' })
export class Session {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the session; it opens nothing.' })
  id!: string;

  /** SHA-256 of the opaque token, which only the browser has. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('text')
  @Field({ description: 'The browser and system, as it called itself: Firefox on Linux.' })
  device!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When they signed in.' })
  createdAt!: Date;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was last used, give or take a minute.' })
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
