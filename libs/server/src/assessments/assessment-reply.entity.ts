import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime } from '../platform/schema/scalars.js';
import { ReplyEnding, replyEndings } from '@followthrough/domain/vocabulary';

registerEnumType(ReplyEnding, {
  name: 'ReplyEnding',
  description: 'How the lead team used its right of reply.',
  valuesMap: described(replyEndings),
});

@Entity('assessment_replies')
@ObjectType({
  description: 'The lead team’s reply to an assessment, or that there was none. Added once, never changed.',
})
export class AssessmentReply {
  @PrimaryColumn('uuid')
  assessmentId!: string;

  @Column('text')
  @Field(() => ReplyEnding, { description: 'Whether the lead team replied.' })
  ending!: ReplyEnding;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The reply, if there is one.' })
  words!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Since when the assessment is in effect: time of the reply, or the deadline.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
