import { sourceFacts } from '@followthrough/domain/source-facts';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { withFacts } from '../platform/schema/facts.js';
import { DateTime, Day, Edtf, Uuid } from '../platform/schema/scalars.js';

/** What was archived: plain text as it stood, or a page of HTML of which the readable words were taken. */
export const SourceMediaType = { TEXT: 'TEXT', HTML: 'HTML' } as const;
export type SourceMediaType = keyof typeof SourceMediaType;

registerEnumType(SourceMediaType, {
  name: 'SourceMediaType',
  description: 'What was archived: plain text, or a page of HTML of which the readable words were taken.',
});

@Entity('sources')
@ObjectType({ description: 'One published document, kept word for word.' })
export class Source extends withFacts(sourceFacts) {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the source.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts the corrections of its facts.' })
  version!: number;

  @Column('uuid', { nullable: true })
  issuerId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whose words it is, where no organisation is named for it.' })
  issuerName!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'When it was published, as exactly as it is known.' })
  published!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of that date, where it was read from words.' })
  publishedWords!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day that date can mean.' })
  publishedEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day that date can mean.' })
  publishedLatest!: string | null;

  @Column('text')
  @Field(() => SourceMediaType, { description: 'What was archived.' })
  mediaType!: SourceMediaType;

  /** Up to five megabytes: read where it is asked for, never along with the row. */
  @Column('text', { select: false })
  @Field({ description: 'Its words, exactly as archived.' })
  text!: string;

  @Column('integer')
  @Field(() => Int, { description: 'The length of the text, in UTF-16 code units.' })
  textLength!: number;

  @Column('bytea')
  @Field(() => String, { description: 'SHA-256 of the text in UTF-8, in hexadecimal.' })
  textSha256!: Buffer;

  /** SHA-256 of what two copies of one document share: `normalisedText`. */
  @Column('bytea')
  sameTextSha256!: Buffer;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was archived.' })
  archivedAt!: Date;

  @Column('uuid', { nullable: true })
  archivedBy!: string | null;
}
