import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('assessment_verdicts')
@ObjectType({ description: 'What an assessment says about the evidence for one required milestone.' })
export class AssessmentVerdict {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  assessmentId!: string;

  @Column('uuid')
  milestoneId!: string;

  @Column('integer')
  position!: number;

  @Column('boolean')
  @Field({ description: 'Whether there is enough evidence.' })
  isSufficient!: boolean;

  @Column('boolean')
  @Field({ description: 'Whether the evidence is relevant and reliable.' })
  isAppropriate!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The auditor’s words about it, if any.' })
  words!: string | null;
}
