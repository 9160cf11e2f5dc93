import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { withFacts } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('organisations')
@ObjectType({ description: 'A public actor, or a company that one deals with.' })
export class Organisation extends withFacts(organisationFacts) {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the organisation.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Counts its edits.' })
  version!: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names it is found by.' })
  aliases!: string[];

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('boolean')
  @Field({
    description: 'Whether it is one of this deployment’s own: what only others undertake is that of other bodies.',
  })
  isOwn!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
