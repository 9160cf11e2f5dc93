import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'A due date: the wording of the source, a date of your own, or both.' })
export class DueInput {
  @Field(() => String, { nullable: true, description: 'Wording of the source, such as “next June”.' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'EDTF. Takes precedence over the wording.' })
  edtf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason for the date; required if the wording does not give it.',
  })
  why?: string | null;
}

@InputType({ description: 'A new due date for a commitment.' })
export class ChangeDueDateInput {
  @Field(() => Uuid, { description: 'The commitment to change.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field(() => DueInput, { nullable: true, description: 'Null removes the due date.' })
  due?: DueInput | null;

  @Field({ description: 'Reason for the move, or the error in the old date.' })
  reason!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The statement that moved it; relative wording is counted from its date.',
  })
  statementId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True if the old date was entered wrongly, so the change is not slippage; false by default.',
  })
  isCorrection?: boolean | null;
}
