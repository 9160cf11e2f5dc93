import type { Kind } from '@followthrough/domain/kinds';
import { Stage } from '@followthrough/domain/ladders';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('rung_marks')
@ObjectType({
  description: 'Marks a stage of a commitment’s ladder as “does not apply”, or as applying again. Append-only.',
})
export class RungMark {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording: the latest mark of a stage applies. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  /** The kind whose ladder is meant: another kind may have a stage with the same code. */
  @Column('text')
  kind!: Kind;

  @Column('text')
  @Field(() => Stage, { description: 'The stage it marks.' })
  stage!: Stage;

  @Column('boolean')
  @Field({ description: 'False for “does not apply”.' })
  applies!: boolean;

  @Column('text')
  @Field({ description: 'Given by the person who marked it.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
