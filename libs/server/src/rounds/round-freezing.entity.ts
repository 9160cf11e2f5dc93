import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/schema/scalars.js';

@Entity('round_freezings')
@ObjectType({ description: 'Progress of freezing a round.' })
export class RoundFreezing {
  @PrimaryColumn('uuid')
  roundId!: string;

  /** Readers see a share only: the numbers would tell how many commitments are hidden from them. */
  @Column('integer')
  done!: number;

  @Column('integer')
  total!: number;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it failed, so that the round is open again.' })
  failedAt!: Date | null;
}
