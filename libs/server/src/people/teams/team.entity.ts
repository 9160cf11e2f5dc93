import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('teams')
@ObjectType({ description: 'A group of people responsible for commitments.' })
export class Team {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Increases with every edit. An edit must name the version it started from.' })
  version!: number;

  @Column('text')
  @Field({ description: 'Unique name.' })
  name!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when it is closed: it keeps its work and its members, and is given nothing new. Null while open.',
  })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;
}
