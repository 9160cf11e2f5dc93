import {
  AccountChangeKind,
  accountChangeKinds,
  AccountChangeState,
  accountChangeStates,
} from '@followthrough/domain/account-changes';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { described } from '../../platform/schema/described.js';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

registerEnumType(AccountChangeKind, {
  name: 'AccountChangeKind',
  description: 'Type of account change.',
  valuesMap: described(accountChangeKinds),
});
registerEnumType(AccountChangeState, {
  name: 'AccountChangeState',
  description: 'State of an account change.',
  valuesMap: described(accountChangeStates),
});

@Entity('account_changes')
@ObjectType({
  description:
    'A role that applies everywhere, or a password reset. If there are two administrators, one proposes such a role, or the reset of an account with one, and another confirms it.',
})
export class AccountChange {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Permanent ID.' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  @Field(() => AccountChangeKind, { description: 'Type of change.' })
  kind!: AccountChangeKind;

  @Column('text')
  @Field(() => AccountChangeState, { description: 'Whether it is waiting, done or declined.' })
  state!: AccountChangeState;

  @Column('uuid', { nullable: true })
  proposedById!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'Time of the proposal.' })
  proposedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Time of confirmation or refusal; null while waiting.' })
  decidedAt!: Date | null;
}
