import { FindingAnswer, findingAnswers } from '@followthrough/domain/finding-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day } from '../platform/schema/scalars.js';

registerEnumType(FindingAnswer, {
  name: 'FindingAnswer',
  description: 'Whether the lead team accepts a finding.',
  valuesMap: described(findingAnswers),
});

@Entity('finding_responses')
@ObjectType({ description: 'The lead team’s answer to a finding. Added once, never changed.' })
export class FindingResponse {
  @PrimaryColumn('uuid')
  findingId!: string;

  @Column('text')
  @Field(() => FindingAnswer, { description: 'Whether the lead team accepts the finding.' })
  answer!: FindingAnswer;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Words of the answer; always given if it is not accepted.' })
  words!: string | null;

  @Column('uuid', { nullable: true })
  followUpId!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day promised for the action, even if that of the follow-up was moved since; null without an action.',
  })
  dueOn!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the answer.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
