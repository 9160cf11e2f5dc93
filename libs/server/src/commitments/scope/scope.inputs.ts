import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'Marks that the scope of a commitment narrowed.' })
export class MarkScopeInput {
  @Field(() => Uuid, { description: 'The commitment of both statements.' })
  commitmentId!: string;

  @Field(() => Uuid, { description: 'The statement that promised more.' })
  fromStatementId!: string;

  @Field(() => Uuid, { description: 'A statement of a later date that promised less.' })
  toStatementId!: string;

  @Field({ description: 'What shrank.' })
  reason!: string;
}

@InputType({ description: 'Withdraws a mark made by mistake.' })
export class WithdrawScopeMarkInput {
  @Field(() => Uuid, { description: 'The mark to withdraw.' })
  scopeMarkId!: string;

  @Field({ description: 'Reason, shown with the mark.' })
  reason!: string;
}
