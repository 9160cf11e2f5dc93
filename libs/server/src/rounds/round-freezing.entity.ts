import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('round_freezings')
@ObjectType({ description: 'Progress of freezing a round.' })
export class RoundFreezing {
  @PrimaryColumn('uuid')
  roundId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Commitments already saved.' })
  done!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Commitments to save; 0 until they are counted.' })
  total!: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it failed, so that the round is open again.' })
  failedAt!: Date | null;
}
