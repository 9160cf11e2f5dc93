import { ReplyEnding } from '@followthrough/domain/vocabulary';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('finding_replies')
@ObjectType({
  description: 'How the lead team used its right of reply to a draft finding. Added once, never changed.',
})
export class FindingReply {
  @PrimaryColumn('uuid')
  findingId!: string;

  @Column('text')
  @Field(() => ReplyEnding, { description: 'Whether the lead team replied. A reply is an answer.' })
  ending!: ReplyEnding;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Since when the finding is in effect: time of the reply, or the deadline.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
