import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime } from '../platform/schema/scalars.js';
import { RequestDecision, requestDecisions, RequestEnding, requestEndings } from '@followthrough/domain/vocabulary';

registerEnumType(RequestEnding, {
  name: 'RequestEnding',
  description: 'How a request ended.',
  valuesMap: described(requestEndings),
});
registerEnumType(RequestDecision, {
  name: 'RequestDecision',
  description: 'Decision of a manager on a request of their team.',
  valuesMap: described(requestDecisions),
});

@Entity('request_outcomes')
@ObjectType({ description: 'How a request ended: decided by a manager, or withdrawn. Added once, never changed.' })
export class RequestOutcome {
  @PrimaryColumn('uuid')
  requestId!: string;

  @Column('text')
  @Field(() => RequestEnding, { description: 'The decision, or that it was withdrawn.' })
  ending!: RequestEnding;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Words of the decision; always given if it was refused.' })
  words!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the decision or withdrawal.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
