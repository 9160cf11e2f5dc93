import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'A date: the words of the source, and a date of your own where they do not say it.' })
export class DueInput {
  @Field(() => String, { nullable: true, description: 'The words that the source uses, as in “next June”.' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'EDTF; wins over what the words say.' })
  edtf?: string | null;

  @Field(() => String, { nullable: true, description: 'Why this date; needed where the words do not say it.' })
  why?: string | null;
}

@InputType({ description: 'Another due date for a commitment.' })
export class ChangeDueDateInput {
  @Field(() => Uuid, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field(() => DueInput, { nullable: true, description: 'The date; none where there is none any more.' })
  due?: DueInput | null;

  @Field({ description: 'Why it moved, or what was wrong with the old one.' })
  reason!: string;

  @Field(() => Uuid, { nullable: true, description: 'The statement that moved it: its words are read by its date.' })
  statementId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The old date was entered wrongly: nothing moved, so it is no slippage. Not unless told.',
  })
  isCorrection?: boolean | null;
}
