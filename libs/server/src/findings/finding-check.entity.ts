import { FindingClosing, findingClosings } from '@followthrough/domain/finding-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime } from '../platform/schema/scalars.js';

registerEnumType(FindingClosing, {
  name: 'FindingClosing',
  description: 'How an auditor closed a finding.',
  valuesMap: described(findingClosings),
});

@Entity('finding_checks')
@ObjectType({ description: 'The check with which an auditor closed a finding. Added once, never changed.' })
export class FindingCheck {
  @PrimaryColumn('uuid')
  findingId!: string;

  @Column('text')
  @Field(() => FindingClosing, { description: 'Outcome of the check.' })
  closing!: FindingClosing;

  @Column('text')
  @Field({ description: 'What the auditor checked, and what it showed.' })
  words!: string;

  @Column('uuid', { nullable: true })
  evidenceId!: string | null;

  @Column('uuid', { nullable: true })
  passageId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Web address that the check rests on, if any.' })
  address!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of closing.' })
  at!: Date;

  @Column('uuid')
  by!: string;
}
