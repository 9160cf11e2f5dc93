import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';
import { SignOffDecision, signOffDecisions } from '@followthrough/domain/vocabulary';

registerEnumType(SignOffDecision, {
  name: 'SignOffDecision',
  description: 'Decision of a manager on a report of their team.',
  valuesMap: described(signOffDecisions),
});

@Entity('sign_offs')
@ObjectType({
  description: 'A manager’s decision on a report by someone else. A later one replaces an earlier one. Append-only.',
})
export class SignOff {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** Order of recording; the latest of a report counts. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  judgementId!: string;

  @Column('text')
  @Field(() => SignOffDecision, { description: 'Whether the manager agreed.' })
  decision!: SignOffDecision;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Always given if the report was sent back.' })
  reason!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the manager agreed although required milestones lacked accepted evidence; null if none did.',
  })
  override!: string | null;

  /** The milestones that the override is about. */
  @Column('uuid', { array: true })
  unmetMilestoneIds!: string[];

  /** The version of the test of delivery that was current. */
  @Column('uuid', { nullable: true })
  deliveryTestId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the decision.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
