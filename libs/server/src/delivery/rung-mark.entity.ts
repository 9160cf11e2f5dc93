import type { Kind } from '@followthrough/domain/kinds';
import { Stage } from '@followthrough/domain/ladders';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

@Entity('rung_marks')
@ObjectType({
  description: 'That a rung of its ladder does not apply to a commitment, or applies after all. Only ever added.',
})
export class RungMark {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the mark.' })
  id!: string;

  /** The order in which they were recorded: the last one of a rung holds. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  /** Whose ladder it speaks of: that of another kind may have a rung of the same code. */
  @Column('text')
  kind!: Kind;

  @Column('text')
  @Field(() => Stage, { description: 'The rung.' })
  stage!: Stage;

  @Column('boolean')
  @Field({ description: 'Whether the rung applies.' })
  applies!: boolean;

  @Column('text')
  @Field({ description: 'Why.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
