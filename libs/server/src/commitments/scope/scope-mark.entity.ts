import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

@Entity('scope_marks')
@ObjectType({ description: 'Marks that what was promised shrank from one statement to another. Append-only.' })
export class ScopeMark {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('uuid')
  fromStatementId!: string;

  @Column('uuid')
  toStatementId!: string;

  @Column('text')
  @Field({ description: 'What shrank, in the words of the person who marked it.' })
  reason!: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
