import { EvidenceKind, evidenceKinds } from '@followthrough/domain/vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Decimal, Edtf, Uuid } from '../platform/schema/scalars.js';

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'Type of evidence.',
  valuesMap: described(evidenceKinds),
});

@Entity('evidence')
@ObjectType({
  description:
    'A link, file, figure, passage or search that shows the progress of a commitment. Append-only: a revision is a version of its own, and mistakes are withdrawn.',
})
export class Evidence {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => EvidenceKind, { description: 'Type of evidence; decides which other fields have values.' })
  kind!: EvidenceKind;

  @Column('text')
  @Field({ description: 'Title given by the submitter.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'Effective date, as exact as it is known; null if unknown.' })
  effectiveEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day within the effective date.' })
  effectiveEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within the effective date.' })
  effectiveLatest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day on which it holds; null if it does not expire.' })
  validUntil!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'http or https address of a link; null for other kinds.' })
  address!: string | null;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  passageId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a figure measures, in the publisher’s words.' })
  measure!: string | null;

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'Exact value of a figure; null for other kinds.' })
  value!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Unit of the value.' })
  unit!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Period covered by a figure, in the publisher’s words.' })
  period!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Comparison for a figure, in the publisher’s words.' })
  comparison!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where in its document: “page 12” or “sheet Costs, cell C14”.' })
  place!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The exact words of the document; a passage has its own.' })
  quote!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a search did not find; null for other kinds.' })
  lookedFor!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Places searched, in the submitter’s words; empty for other kinds.' })
  lookedIn!: string[];

  /** The first version of the same evidence. */
  @Column('uuid')
  itemId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Version, counted from 1.' })
  number!: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why this version was added; null for the first one.' })
  revisionReason!: string | null;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of submission; the effective date can be earlier.' })
  submittedAt!: Date;
}
