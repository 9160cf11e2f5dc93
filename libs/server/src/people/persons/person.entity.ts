import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('people')
@ObjectType({ description: 'Somebody who works here.' })
export class Person {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the person.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the edits of their name, teams and roles.' })
  version!: number;

  /** Stands for them in events. */
  @Column('uuid')
  pseudonym!: string;

  @Column('text')
  @Field({ description: 'Their name, or the role a demo person is named by.' })
  name!: string;

  @Column('text')
  email!: string;

  /** argon2id; null until an invitation was accepted. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('boolean')
  @Field({ description: 'Reads everything and edits nothing of the record.' })
  isAuditor!: boolean;

  @Column('boolean')
  @Field({ description: 'Keeps people, teams and settings.' })
  isAdministrator!: boolean;

  /** When they last stopped being an administrator who could sign in. */
  @Column('timestamptz', { nullable: true })
  administratedUntil!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when they can no longer sign in.' })
  deactivatedAt!: Date | null;
}
