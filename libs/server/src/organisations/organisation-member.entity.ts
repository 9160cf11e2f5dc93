import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('organisation_members')
@ObjectType({ description: 'That one organisation belongs to another: France to the Calais Group.' })
export class OrganisationMember {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the membership.' })
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  memberId!: string;
}
