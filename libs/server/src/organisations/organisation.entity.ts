import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { withFacts } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('organisations')
@ObjectType({ description: 'A public actor or a company.' })
export class Organisation extends withFacts(organisationFacts) {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Increases with every edit. An edit must name the version it started from.' })
  version!: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Other names for searching and matching.' })
  aliases!: string[];

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('boolean')
  @Field({
    description: 'Whether it is one of this deployment’s own. Commitments made only by others belong to other bodies.',
  })
  isOwn!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
