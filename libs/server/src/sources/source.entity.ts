import { sourceFacts } from '@followthrough/domain/source-facts';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { withFacts } from '../platform/schema/facts.js';
import { DateTime, Day, Edtf, Uuid } from '../platform/schema/scalars.js';

/** The archived format: plain text as submitted, or an HTML page whose readable text was extracted. */
export const SourceMediaType = { TEXT: 'TEXT', HTML: 'HTML' } as const;
export type SourceMediaType = keyof typeof SourceMediaType;

registerEnumType(SourceMediaType, {
  name: 'SourceMediaType',
  description: 'Type of archived document.',
  valuesMap: {
    TEXT: { description: 'Plain text, stored as submitted.' },
    HTML: { description: 'A web page, from which the readable text was extracted.' },
  },
});

@Entity('sources')
@ObjectType({ description: 'A published document, archived verbatim.' })
export class Source extends withFacts(sourceFacts) {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Increases with every correction. A correction must name the version it started from.',
  })
  version!: number;

  @Column('uuid', { nullable: true })
  issuerId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the issuer if it is not a listed organisation; otherwise null.',
  })
  issuerName!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'Date of publication, as exact as it is known; null if unknown.' })
  published!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Wording from which that date was read; otherwise null.' })
  publishedWords!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day within that date.' })
  publishedEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within that date.' })
  publishedLatest!: string | null;

  @Column('text')
  @Field(() => SourceMediaType, { description: 'Type of archived document.' })
  mediaType!: SourceMediaType;

  /** Up to five megabytes, so it is read only on request, never with the row. */
  @Column('text', { select: false })
  @Field({ description: 'Full text, exactly as archived.' })
  text!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Length of the text, in UTF-16 code units.' })
  textLength!: number;

  @Column('bytea')
  @Field(() => String, { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' })
  textSha256!: Buffer;

  /** SHA-256 of `normalisedText`, which is equal for copies of one document. */
  @Column('bytea')
  sameTextSha256!: Buffer;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of archiving.' })
  archivedAt!: Date;

  @Column('uuid', { nullable: true })
  archivedBy!: string | null;
}
