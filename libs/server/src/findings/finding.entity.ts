import { FindingSubject, findingSubjects } from '@followthrough/domain/finding-terms';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(FindingSubject, {
  name: 'FindingSubject',
  description: 'What of a commitment a finding is about.',
  valuesMap: described(findingSubjects),
});

@Entity('findings')
@ObjectType({
  description:
    'What an auditor found wrong, and recommends. A draft that only auditors and the lead team see until the lead team replied, declined to, or let the deadline pass. Append-only.',
})
export class Finding {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of raising, and the number of the reference. */
  @Column({ type: 'bigint', insert: false })
  number!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => FindingSubject, { description: 'What it is about.' })
  about!: FindingSubject;

  @Column('uuid', { nullable: true })
  reportId!: string | null;

  @Column('uuid', { nullable: true })
  evidenceId!: string | null;

  @Column('uuid', { nullable: true })
  testId!: string | null;

  /** What a frozen round says about the commitment. */
  @Column('uuid', { nullable: true })
  roundValueId!: string | null;

  @Column('uuid', { nullable: true })
  passageId!: string | null;

  @Column('date', { name: 'reply_due' })
  @Field(() => Day, { description: 'Last day for a reply (UTC), as given when it was raised.' })
  firstReplyDue!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time when it was raised.' })
  raisedAt!: Date;

  @Column('uuid')
  raisedBy!: string;
}
