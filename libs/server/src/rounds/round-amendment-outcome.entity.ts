import {
  AmendmentDecision,
  amendmentDecisions,
  AmendmentEnding,
  amendmentEndings,
} from '@followthrough/domain/round-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime } from '../platform/schema/scalars.js';

registerEnumType(AmendmentDecision, {
  name: 'AmendmentDecision',
  description: 'Decision of a manager on an amendment.',
  valuesMap: described(amendmentDecisions),
});
registerEnumType(AmendmentEnding, {
  name: 'AmendmentEnding',
  description: 'How an amendment ended.',
  valuesMap: described(amendmentEndings),
});

@Entity('round_amendment_outcomes')
@ObjectType({ description: 'How an amendment ended: decided by a manager, or withdrawn. Added once, never changed.' })
export class RoundAmendmentOutcome {
  @PrimaryColumn('uuid')
  amendmentId!: string;

  @Column('text')
  @Field(() => AmendmentEnding, { description: 'The decision, or that it was withdrawn.' })
  ending!: AmendmentEnding;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Words of the decision, or the reason for withdrawing it; null only if it was agreed without words.',
  })
  words!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the decision or withdrawal.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
