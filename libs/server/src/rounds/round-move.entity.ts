import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

/** A view of the database: every commitment in either of two frozen rounds. */
@Entity('round_moves')
@ObjectType({ description: 'What two frozen rounds say about one commitment.' })
export class RoundMove {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'The same for the same commitment in the same two rounds.' })
  id!: string;

  @Column('uuid')
  earlierRoundId!: string;

  @Column('uuid')
  laterRoundId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('integer')
  number!: number;

  @Column('uuid', { nullable: true })
  beforeId!: string | null;

  @Column('uuid', { nullable: true })
  afterId!: string | null;

  /** The latest that gave the later round its due date, since the earlier one was frozen, if there is one. */
  @Column('uuid', { nullable: true })
  dueMoveId!: string | null;

  /** The latest that gave the later round its stage, of the commitment as a whole. */
  @Column('uuid', { nullable: true })
  stageChangeId!: string | null;
}
