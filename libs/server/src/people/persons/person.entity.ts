import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('people')
@ObjectType({ description: 'A user of this deployment.' })
export class Person {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Increases with every change of name, teams or roles. An edit must name the version it started from.',
  })
  version!: number;

  /** Represents them in events. */
  @Column('uuid')
  pseudonym!: string;

  @Column('text')
  @Field({ description: 'Full name; a demo person is named after their role.' })
  name!: string;

  @Column('text')
  email!: string;

  /** argon2id; null until the invitation is accepted. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('boolean')
  @Field({ description: 'Can read everything but edit nothing in the record.' })
  isAuditor!: boolean;

  @Column('boolean')
  @Field({ description: 'Manages people, teams and settings.' })
  isAdministrator!: boolean;

  /** When they were last an active administrator, if they no longer are. */
  @Column('timestamptz', { nullable: true })
  administratedUntil!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Time from which they cannot sign in; null if active.' })
  deactivatedAt!: Date | null;
}
