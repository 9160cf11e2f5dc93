import { EvidenceKind } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Decimal, Edtf, Uuid } from '../platform/schema/scalars.js';

registerEnumType(EvidenceKind, { name: 'EvidenceKind', description: 'What a piece of evidence is.' });

@Entity('evidence')
@ObjectType({ description: 'Something that shows how a commitment stands. Only ever added; a mistake is withdrawn.' })
export class Evidence {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the evidence.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Column('text')
  @Field({ description: 'What it is called here.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'When it was so, as exact as it is known.' })
  effectiveEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The first day that this can mean.' })
  effectiveEarliest!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day that this can mean.' })
  effectiveLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where a link leads: http or https only.' })
  address!: string | null;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  passageId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a figure measures, in the words of whoever published it.' })
  measure!: string | null;

  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'The value of a figure, exactly.' })
  value!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The unit of that value.' })
  unit!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The period that a figure is about, in the same words.' })
  period!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What a figure is compared with, in the same words.' })
  comparison!: string | null;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When we learned of it.' })
  submittedAt!: Date;
}
