import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('missing_things')
@ObjectType({ description: 'What a judgement says is missing to know more. It can become a follow-up.' })
export class MissingThing {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the missing thing.' })
  id!: string;

  @Column('uuid')
  judgementId!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field({ description: 'What is missing.' })
  words!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its place among the missing things of its judgement, from 0.' })
  position!: number;
}
