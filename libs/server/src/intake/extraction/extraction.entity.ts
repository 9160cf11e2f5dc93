import { ExtractionState, extractionStates } from '@followthrough/domain/extraction-states';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(ExtractionState, {
  name: 'ExtractionState',
  description: 'Progress of a scan.',
  valuesMap: described(extractionStates),
});

@Entity('extractions')
@ObjectType({ description: 'The scan of a source for commitments. A source has one; scanning again updates it.' })
export class Extraction {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('text')
  @Field(() => ExtractionState, { description: 'Current progress.' })
  state!: ExtractionState;

  @Column('integer')
  @Field(() => Int, { description: 'Scanned part of the text, in UTF-16 code units.' })
  done!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Length of the text, in UTF-16 code units.' })
  total!: number;

  @Column('boolean')
  @Field({ description: 'Whether the source has more passages than can be proposed, so that only the first were.' })
  isCut!: boolean;

  @Column('integer')
  @Field(() => Int, {
    description: 'Length of the paragraphs that are not in English and were not scanned, in UTF-16 code units.',
  })
  otherLanguage!: number;

  /** The trained weights that the latest finished scan used; null for the shipped ones. */
  @Column('uuid', { nullable: true })
  weightsId!: string | null;

  /** Identifies the shipped weights of that scan, alone or under trained ones; null for scans before this was saved. */
  @Column('text', { nullable: true })
  weightsBase!: string | null;

  /** Identifies one request: results of an earlier one are discarded. */
  @Column('uuid')
  asking!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the latest request.' })
  askedAt!: Date;

  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Start of the latest scan; null while it is queued for the first time.',
  })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Null while queued or running.' })
  endedAt!: Date | null;
}
