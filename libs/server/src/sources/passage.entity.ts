import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('passages')
@ObjectType({
  description:
    'An exact part of a source, by quote and by position (W3C Web Annotation). Positions count UTF-16 code units.',
})
export class Passage {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the passage.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Where it starts in the text of its source.' })
  start!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Where it ends: the first place after it.' })
  end!: number;

  @Column('text')
  @Field({ description: 'Its words, exactly.' })
  quote!: string;

  @Column('text')
  @Field({ description: 'The words right before it.' })
  prefix!: string;

  @Column('text')
  @Field({ description: 'The words right after it.' })
  suffix!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
