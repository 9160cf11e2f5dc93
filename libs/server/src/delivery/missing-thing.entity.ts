import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('missing_things')
@ObjectType({ description: 'Missing information listed in a report. It can become a follow-up.' })
export class MissingThing {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  judgementId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field({ description: 'The missing information.' })
  words!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Position in its report, from 0.' })
  position!: number;
}
