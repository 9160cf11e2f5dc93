import { ExtractionState } from '@followthrough/domain/extraction-states';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(ExtractionState, {
  name: 'ExtractionState',
  description: 'How far the reading of a source for commitments has come.',
});

@Entity('extractions')
@ObjectType({ description: 'The reading of a source for the commitments it states. A source has one, however often.' })
export class Extraction {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the reading.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text')
  @Field(() => ExtractionState, { description: 'How far it has come.' })
  state!: ExtractionState;

  @Column('integer')
  @Field(() => Int, { description: 'How much of the text is read, in UTF-16 code units.' })
  done!: number;

  @Column('integer')
  @Field(() => Int, { description: 'The length of the text, in UTF-16 code units.' })
  total!: number;

  @Column('boolean')
  @Field({ description: 'Whether the text states more than is proposed of one source: only its first passages were.' })
  isCut!: boolean;

  /** Names one asking: what an earlier one would still find is nobody's any more. */
  @Column('uuid')
  asking!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was last asked for.' })
  askedAt!: Date;

  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was last begun.' })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it waits or is under way.' })
  endedAt!: Date | null;
}
