import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('backgrounds')
@ObjectType({ description: 'A noted passage that gives background to a commitment.' })
export class Background {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  noteId!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of linking.' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
