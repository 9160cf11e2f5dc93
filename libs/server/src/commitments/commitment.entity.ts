import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { responsibilities, Responsibility } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { withFacts } from '../platform/schema/facts.js';
import { DateTime, Decimal, Uuid } from '../platform/schema/scalars.js';
import { Due } from './due-dates/due.entity.js';

registerEnumType(Responsibility, {
  name: 'Responsibility',
  description: 'Whether a commitment belongs to this deployment’s own organisations.',
  valuesMap: described(responsibilities),
});

@Entity('commitments')
@ObjectType({ description: 'A stated undertaking by a public actor to do something that others can later verify.' })
export class Commitment extends withFacts(commitmentFacts, Due) {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Increases with every edit. An edit must name the version it started from.' })
  version!: number;

  @Column('integer')
  number!: number;

  @Column('uuid')
  leadTeamId!: string;

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'Exact amount committed; null if none is stated.' })
  amount!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 4217 code, such as GBP; null without an amount.' })
  currency!: string | null;

  /** Keyed as in `kindFields`; unstated fields are absent. */
  @Column('jsonb')
  kindFields!: Record<string, string>;

  /** People who may read it in addition to its teams. */
  @Column('uuid', { array: true })
  namedReaders!: string[];

  /** Maintained by services with `responsibilityOf`. */
  @Column('text')
  @Field(() => Responsibility, { description: 'Derived from the parties with the role UNDERTAKES.' })
  responsibility!: Responsibility;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Null if it was created from a statement.' })
  noStatementReason!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of creation.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  /** When the latest event about it was recorded. A trigger maintains it; the register shows it. */
  @Column({ type: 'timestamptz', insert: false, update: false })
  changedAt!: Date;

  /** The first day on which there is a commitment. The database maintains it. */
  @Column({ type: 'date', insert: false, update: false })
  beganOn!: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Null if not archived.' })
  archivedAt!: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Null if not archived.' })
  archivedReason!: string | null;

  @Column('uuid', { nullable: true })
  duplicateOfId!: string | null;

  @Column('text', { nullable: true })
  duplicateReason!: string | null;
}
