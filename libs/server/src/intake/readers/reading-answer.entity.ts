import { Kind } from '@followthrough/domain/kinds';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('reading_answers')
@ObjectType({
  description:
    'What a reader found in a proposal. A later answer replaces it, and it stays in the record. Until both readers have finished, only its author sees it.',
})
export class ReadingAnswer {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  itemId!: string;

  @Column('text', { nullable: true })
  @Field(() => Kind, {
    nullable: true,
    description: 'Kind of the commitment that the passage states; null if it states none.',
  })
  kind!: Kind | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The reader’s words; null without any.' })
  note!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of entry.' })
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
