import { Claim, claims } from '@followthrough/domain/evidence';
import { Grade, SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(Claim, {
  name: 'Claim',
  description: 'Type of claim that evidence can support.',
  valuesMap: described(claims),
});
registerEnumType(SupportRole, {
  name: 'SupportRole',
  description: 'Effect of evidence on a claim.',
  valuesMap: described(supportRoles),
});

@Entity('supports')
@ObjectType({
  description:
    'A link from evidence to a claim, with role and grade. A later one for the same pair replaces an earlier one.',
})
export class Support {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording: for one piece of evidence and one claim, the latest counts. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => Claim, { description: 'Type of claim.' })
  claim!: Claim;

  @Column('uuid')
  @Field(() => Uuid, { description: 'ID of the stage change, milestone or report.' })
  claimId!: string;

  @Column('text')
  @Field(() => SupportRole, { description: 'Whether it supports or contradicts the claim, or is context.' })
  role!: SupportRole;

  @Column('text')
  @Field(() => Grade, { description: 'Quality of this evidence for this claim.' })
  grade!: Grade;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
