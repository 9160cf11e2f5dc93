import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Uuid } from '../platform/schema/scalars.js';

@Entity('passages')
@ObjectType({
  description:
    'An exact part of a source, by quote and position (W3C Web Annotation). Positions are in UTF-16 code units.',
})
export class Passage {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID; random, so it reveals no time of creation.' })
  id!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Start in the text of its source.' })
  start!: number;

  @Column('integer')
  @Field(() => Int, { description: 'End in the text of its source (exclusive).' })
  end!: number;

  @Column('text')
  @Field({ description: 'The exact quote.' })
  quote!: string;

  @Column('text')
  @Field({ description: 'Text immediately before it.' })
  prefix!: string;

  @Column('text')
  @Field({ description: 'Text immediately after it.' })
  suffix!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
