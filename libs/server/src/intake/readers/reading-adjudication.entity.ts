import { Kind } from '@followthrough/domain/kinds';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('reading_adjudications')
@ObjectType({
  description:
    'What counts where two readers of a proposal differ, decided by a third person. A later one replaces it, and it stays in the record.',
})
export class ReadingAdjudication {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  itemId!: string;

  @Column('text', { nullable: true })
  @Field(() => Kind, { nullable: true, description: 'The kind that counts; null for no commitment.' })
  kind!: Kind | null;

  @Column('text')
  @Field({ description: 'Reasons for it.' })
  words!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of entry.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
