import { Claim } from '@followthrough/domain/evidence';
import { Grade, SupportRole } from '@followthrough/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../platform/schema/scalars.js';

registerEnumType(Claim, { name: 'Claim', description: 'What evidence can speak about.' });
registerEnumType(SupportRole, { name: 'SupportRole', description: 'How evidence speaks about a claim.' });

@Entity('supports')
@ObjectType({ description: 'That evidence speaks about a claim, how, and how well. A later one corrects an earlier.' })
export class Support {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the support.' })
  id!: string;

  /** The order in which they were recorded: of one evidence for one claim, the last one counts. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => Claim, { description: 'What sort of claim it is about.' })
  claim!: Claim;

  @Column('uuid')
  @Field(() => Uuid, { description: 'The stage change, milestone or judgement that it is about.' })
  claimId!: string;

  @Column('text')
  @Field(() => SupportRole, { description: 'Whether it speaks for the claim, against it, or only explains.' })
  role!: SupportRole;

  @Column('text')
  @Field(() => Grade, { description: 'How good this evidence is for this claim.' })
  grade!: Grade;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
