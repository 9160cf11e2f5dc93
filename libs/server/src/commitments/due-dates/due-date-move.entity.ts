import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Day, Edtf, Uuid } from '../../platform/schema/scalars.js';

@Entity('due_date_moves')
@ObjectType({ description: 'That a due date moved: from what, to what and why. Only ever added.' })
export class DueDateMove {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the move.' })
  id!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the date it had.' })
  oldWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The date it had.' })
  oldEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day that it could mean.' })
  oldLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the date it got.' })
  newWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The date it got.' })
  newEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The last day that this can mean.' })
  newLatest!: string | null;

  @Column('text')
  @Field({ description: 'Why it moved.' })
  reason!: string;

  @Column('uuid', { nullable: true })
  statementId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When the move was recorded.' })
  at!: Date;

  @Column('uuid', { nullable: true })
  by!: string | null;
}
