import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { Responsibility } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { withFacts } from '../platform/schema/facts.js';
import { DateTime, Decimal, Uuid } from '../platform/schema/scalars.js';
import { Due } from './due-dates/due.entity.js';

registerEnumType(Responsibility, {
  name: 'Responsibility',
  description: 'Whether a commitment is that of this deployment’s own organisations.',
  valuesMap: {
    OWN: { description: 'One of our own organisations undertakes it.' },
    NOT_IDENTIFIED: { description: 'An undertaker is known in the source’s words alone; counted like our own.' },
    EXTERNAL: { description: 'Every undertaker is an organisation that is not our own.' },
  },
});

@Entity('commitments')
@ObjectType({ description: 'A stated undertaking by a public actor to do something that others can later verify.' })
export class Commitment extends withFacts(commitmentFacts, Due) {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the commitment.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts its edits.' })
  version!: number;

  @Column('integer')
  number!: number;

  @Column('uuid')
  leadTeamId!: string;

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'The exact sum undertaken.' })
  amount!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 4217 code of its currency.' })
  currency!: string | null;

  /** By the names of `kindFields`; what is not stated is not in it. */
  @Column('jsonb')
  kindFields!: Record<string, string>;

  /** People who may read it whatever their teams. */
  @Column('uuid', { array: true })
  namedReaders!: string[];

  /** Kept by its services, as `responsibilityOf` has it. */
  @Column('text')
  @Field(() => Responsibility, { description: 'Worked out from the parties that undertake it.' })
  responsibility!: Responsibility;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was entered without a statement.' })
  noStatementReason!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was entered.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  /** When anything was last recorded about it. PostgreSQL keeps it; the register shows it. */
  @Column({ type: 'timestamptz', insert: false, update: false })
  changedAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it is archived.' })
  archivedAt!: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is archived.' })
  archivedReason!: string | null;

  @Column('uuid', { nullable: true })
  duplicateOfId!: string | null;

  @Column('text', { nullable: true })
  duplicateReason!: string | null;
}
