import { AmendmentDecision, amendmentDecisions } from '@followthrough/domain/round-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime } from '../platform/schema/scalars.js';

registerEnumType(AmendmentDecision, {
  name: 'AmendmentDecision',
  description: 'Decision of a manager on an amendment.',
  valuesMap: described(amendmentDecisions),
});

@Entity('round_amendment_outcomes')
@ObjectType({ description: 'A manager’s decision on an amendment. Added once, never changed.' })
export class RoundAmendmentOutcome {
  @PrimaryColumn('uuid')
  amendmentId!: string;

  @Column('text')
  @Field(() => AmendmentDecision, { description: 'Whether the manager agreed.' })
  decision!: AmendmentDecision;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Words of the decision; always given if it was refused.' })
  words!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the decision.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
