import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../../platform/schema/scalars.js';

@Entity('teams')
@ObjectType({ description: 'People who answer for commitments together.' })
export class Team {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the team.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts its edits.' })
  version!: number;

  @Column('text')
  @Field({ description: 'What it is called.' })
  name!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
