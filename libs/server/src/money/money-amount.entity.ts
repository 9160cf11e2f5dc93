import { MoneyStage, moneyStages } from '@followthrough/domain/money-amounts';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Decimal, Edtf, Uuid } from '../platform/schema/scalars.js';

registerEnumType(MoneyStage, {
  name: 'MoneyStage',
  description: 'What happened to money: a stage on the ladder of funding.',
  valuesMap: described(Object.fromEntries(moneyStages.map((rung) => [rung.code, rung]))),
});

@Entity('money_amounts')
@ObjectType({
  description: 'The amount of a funding commitment at one stage. A later one for the stage replaces it. Append-only.',
})
export class MoneyAmount {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of recording: the latest amount of a stage that was not withdrawn counts, whatever its date. */
  @Column({ type: 'bigint', insert: false })
  sequence!: string;

  @Column('uuid')
  commitmentId!: string;

  @Column('text')
  @Field(() => MoneyStage, { description: 'What happened to the money: a stage on the ladder of funding.' })
  stage!: MoneyStage;

  @Column('numeric')
  @Field(() => Decimal, { description: 'Exact total at this stage so far, not an instalment.' })
  value!: string;

  @Column('text')
  @Field({ description: 'ISO 4217 code, such as GBP.' })
  currency!: string;

  @Column('text')
  @Field(() => Edtf, { description: 'Effective date.' })
  effectiveEdtf!: string;

  @Column('date')
  @Field(() => Day, { description: 'First day within the effective date.' })
  effectiveEarliest!: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Last day within the effective date.' })
  effectiveLatest!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The sum in the source’s words.' })
  words!: string | null;

  @Column('uuid', { nullable: true })
  statementId!: string | null;

  @Column('uuid', { nullable: true })
  payerId!: string | null;

  @Column('uuid', { nullable: true })
  recipientId!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of recording; the effective date can be earlier.' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
