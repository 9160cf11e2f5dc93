import { RoundState, roundStates } from '@followthrough/domain/round-terms';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../platform/schema/described.js';
import { DateTime, Day, Uuid } from '../platform/schema/scalars.js';

registerEnumType(RoundState, {
  name: 'RoundState',
  description: 'The state of a reporting round.',
  valuesMap: described(roundStates),
});

@Entity('rounds')
@ObjectType({
  description: 'A period in which a team, or all teams, report; then the result is frozen and signed by the managers.',
})
export class Round {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  /** The order of opening. */
  @Column({ type: 'bigint', insert: false, update: false })
  sequence!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Increases with every edit. An edit must name the version it started from.' })
  version!: number;

  /** Null for a round of all teams. */
  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('text')
  @Field({ description: 'Title, such as “Autumn 2026”.' })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What teams are asked for, in words; null if nothing was added.',
  })
  asked!: string | null;

  @Column('date')
  @Field(() => Day, { description: 'A report satisfies the round if it is true of this day or a later one.' })
  since!: string;

  @Column('date')
  @Field(() => Day, { description: 'The last day for reports.' })
  deadline!: string;

  @Column('text')
  @Field(() => RoundState, { description: 'Current state.' })
  state!: RoundState;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of opening.' })
  openedAt!: Date;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Time of the latest reminder; null if there was none.' })
  remindedAt!: Date | null;

  @Column('uuid', { nullable: true })
  remindedBy!: string | null;

  /** Identifies one request to freeze it: the work for an earlier one is discarded. */
  @Column('uuid', { nullable: true })
  freezingId!: string | null;

  @Column('uuid', { nullable: true })
  freezingBy!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'The time of the frozen values; null if it is not frozen.' })
  frozenAt!: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of all frozen values, in hexadecimal; null if it is not frozen. Signatures name it.',
  })
  digest!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Null if it was not cancelled.' })
  cancelledAt!: Date | null;

  @Column('uuid', { nullable: true })
  cancelledBy!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Reason for cancelling it; null if it was not cancelled, or if its team was merged.',
  })
  cancelledReason!: string | null;

  /** Its team was merged into this one, which has an open round of its own. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;
}
