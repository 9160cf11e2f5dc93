import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Due } from '../commitments/due-dates/due.entity.js';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Edtf, Uuid } from '../platform/schema/scalars.js';
import { RequestKind, requestKinds } from '@followthrough/domain/vocabulary';

registerEnumType(RequestKind, {
  name: 'RequestKind',
  description: 'What a lead team requests of its managers.',
  valuesMap: described(requestKinds),
});

@Entity('requests')
@ObjectType({
  description:
    'A request to move a due date or to drop a commitment. Never changed: its outcome is added. The fields of the due date are the requested date.',
})
export class CommitmentRequest extends Due {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => RequestKind, { description: 'What is requested.' })
  kind!: RequestKind;

  @Column('text')
  @Field({ description: 'Reason for the request.' })
  reason!: string;

  /** The statement that moves or withdraws the commitment. */
  @Column('uuid', { nullable: true })
  statementId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Wording of the due date at the time of the request to move it.',
  })
  fromWords!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Edtf, { nullable: true, description: 'The due date at the time of the request to move it.' })
  fromEdtf!: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within that date.' })
  fromLatest!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the request.' })
  askedAt!: Date;

  @Column('uuid')
  askedBy!: string;
}
