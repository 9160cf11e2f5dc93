import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('source_readings')
@ObjectType({
  description:
    'A source whose likely proposals two people of a team read without seeing each other’s answers. Until both have finished, nobody decides on those proposals.',
})
export class SourceReading {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of asking. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  sourceId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time at which the readers were asked.' })
  askedAt!: Date;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which a manager ended it, so that it binds no decision any more; otherwise null.',
  })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Reason for ending it; otherwise null.' })
  endedReason!: string | null;
}
