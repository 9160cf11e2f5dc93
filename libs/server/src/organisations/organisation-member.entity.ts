import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('organisation_members')
@ObjectType({ description: 'Membership of one organisation in another, such as France in the Calais Group.' })
export class OrganisationMember {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  memberId!: string;
}
