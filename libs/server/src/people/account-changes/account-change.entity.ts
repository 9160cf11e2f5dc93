import {
  AccountChangeKind,
  accountChangeKinds,
  AccountChangeState,
  accountChangeStates,
} from '@followthrough/domain/account-changes';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, Uuid } from '../../platform/schema/scalars.js';

const described = (terms: Readonly<Record<string, { readonly definition: string }>>) =>
  Object.fromEntries(Object.entries(terms).map(([code, { definition }]) => [code, { description: definition }]));

registerEnumType(AccountChangeKind, {
  name: 'AccountChangeKind',
  description: 'What an account change opens.',
  valuesMap: described(accountChangeKinds),
});
registerEnumType(AccountChangeState, {
  name: 'AccountChangeState',
  description: 'How far an account change has come.',
  valuesMap: described(accountChangeStates),
});

@Entity('account_changes')
@ObjectType({
  description:
    'A role that holds everywhere, or a password reset. Where there are two administrators, one proposes a role, or the reset of such an account, and another confirms it.',
})
export class AccountChange {
  @PrimaryColumn('uuid')
  @Field(() => Uuid, { description: 'Names the change.' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  @Field(() => AccountChangeKind, { description: 'What it opens.' })
  kind!: AccountChangeKind;

  @Column('text')
  @Field(() => AccountChangeState, { description: 'Whether it has taken effect.' })
  state!: AccountChangeState;

  @Column('uuid', { nullable: true })
  proposedById!: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedById!: string | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed or declined; null while it waits.' })
  decidedAt!: Date | null;
}
