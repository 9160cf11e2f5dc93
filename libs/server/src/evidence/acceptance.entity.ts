import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';
import { AcceptanceDecision, acceptanceDecisions } from '@followthrough/domain/vocabulary';

registerEnumType(AcceptanceDecision, {
  name: 'AcceptanceDecision',
  description: 'Decision of a manager on evidence of their team.',
  valuesMap: described(acceptanceDecisions),
});

@Entity('acceptances')
@ObjectType({
  description: 'A decision on evidence, made by someone who did not submit it. A later one replaces an earlier one.',
})
export class Acceptance {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** Order of recording; the latest of a piece of evidence counts. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('text')
  @Field(() => AcceptanceDecision, { description: 'Whether the evidence was accepted.' })
  decision!: AcceptanceDecision;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Always given if the evidence was not accepted.' })
  reason!: string | null;

  /** The supports it covers, each with its grade at that time. */
  @Column('uuid', { array: true })
  supportIds!: string[];

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the decision.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
