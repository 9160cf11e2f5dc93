import { Kind } from '@followthrough/domain/kinds';
import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Day, Edtf, Uuid } from '../platform/schema/scalars.js';

@Entity('round_values')
@ObjectType({
  description: 'What a frozen round says about one commitment. Never changed; corrections are amendments.',
})
export class RoundValue {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  roundId!: string;

  @Column('uuid')
  commitmentId!: string;

  /** Of the commitment’s reference. */
  @Column('integer')
  number!: number;

  /** What it was a duplicate of when it was frozen. Its value counts for readers who may not see the original. */
  @Column('uuid', { nullable: true })
  duplicateOfId!: string | null;

  @Column('text')
  @Field({ description: 'Title of the commitment when it was frozen.' })
  title!: string;

  @Column('text')
  @Field(() => Kind, { description: 'Kind of the commitment when it was frozen.' })
  kind!: Kind;

  @Column('uuid')
  teamId!: string;

  @Column('text')
  @Field(() => Stage, { description: 'Stage.' })
  stage!: Stage;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'Effective date of the stage; null if unknown.' })
  stageSince!: string | null;

  @Column('text')
  @Field(() => DeliveryStatus, { description: 'Reported status; UNCLEAR without a report.' })
  status!: DeliveryStatus;

  @Column('uuid', { nullable: true })
  judgementId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Effective day of the report; null without one.' })
  judgedOn!: string | null;

  @Column('boolean')
  @Field({ description: 'Whether there was a report of the day that the round asks for, or a later one.' })
  isReported!: boolean;

  @Column('boolean')
  @Field({ description: 'Whether a manager agreed to that report.' })
  isAgreed!: boolean;

  @Column('boolean')
  @Field({ description: 'Whether a report was missing: the status was open, and the round had no report about it.' })
  isOwed!: boolean;

  @Column('text', { nullable: true })
  @Field(() => DeliveryStatus, {
    nullable: true,
    description: 'Status of the latest report that a manager agreed to, which can be an earlier one; null without one.',
  })
  agreedStatus!: DeliveryStatus | null;

  @Column('text', { nullable: true })
  @Field(() => DeliveryStatus, { nullable: true, description: 'Status assessed by an auditor; null without one.' })
  assessedStatus!: DeliveryStatus | null;

  @Column('boolean')
  @Field({ description: 'Whether the assessment differed from the report.' })
  isDisputed!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Wording of the due date.' })
  dueWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The due date.' })
  dueEdtf!: string | null;

  @Column('date', { nullable: true })
  dueLatest!: string | null;

  @Column('boolean')
  @Field({ description: 'Whether the due date had passed with no report since.' })
  isDatePassed!: boolean;

  @Column('boolean')
  @Field({ description: 'Whether it was overdue.' })
  isOverdue!: boolean;
}
