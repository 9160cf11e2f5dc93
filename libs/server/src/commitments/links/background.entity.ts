import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('backgrounds')
@ObjectType({ description: 'A noted passage that helps to understand a commitment.' })
export class Background {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the background.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  noteId!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was linked.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
