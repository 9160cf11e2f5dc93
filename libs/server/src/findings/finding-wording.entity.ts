import { FindingSeverity, findingSeverities } from '@followthrough/domain/finding-terms';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'How much a finding matters.',
  valuesMap: described(findingSeverities),
});

@Entity('finding_wordings')
@ObjectType({ description: 'The words of a finding. Each revision of a draft adds a version. Never changed.' })
export class FindingWording {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  findingId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Version, counted from 1. An answer must name the version that it answers.' })
  number!: number;

  @Column('text')
  @Field(() => FindingSeverity, { description: 'How much it matters.' })
  severity!: FindingSeverity;

  @Column('text')
  @Field({ description: 'The finding in one line.' })
  title!: string;

  @Column('text')
  @Field({ description: 'What the auditor found.' })
  condition!: string;

  @Column('text')
  @Field({ description: 'What was expected, and by what rule or promise.' })
  criterion!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it matters, if stated.' })
  consequence!: string | null;

  @Column('text')
  @Field({ description: 'What the auditor recommends.' })
  recommendation!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of writing.' })
  at!: Date;
}
