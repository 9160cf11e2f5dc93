import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('sessions')
@ObjectType({ description: 'A signed-in browser.' })
export class Session {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID; it does not grant access.' })
  id!: string;

  /** SHA-256 of the token, which only the browser has. */
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('text')
  @Field({ description: 'Browser and system as reported by the browser, such as Firefox on Linux.' })
  device!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of sign-in.' })
  createdAt!: Date;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Accurate to a minute.' })
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
