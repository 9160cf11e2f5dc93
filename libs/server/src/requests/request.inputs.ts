import { Field, InputType, Int } from '@nestjs/graphql';
import { DueInput } from '../commitments/due-dates/due.inputs.js';
import { Uuid } from '../platform/schema/scalars.js';
import { RequestDecision } from '@followthrough/domain/vocabulary';

@InputType({ description: 'A request for a new due date.' })
export class RequestDueDateInput {
  @Field(() => Uuid, { description: 'A commitment that has a due date.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the request stale.' })
  version!: number;

  @Field(() => DueInput, { nullable: true, description: 'The new date; null requests to remove the due date.' })
  due?: DueInput | null;

  @Field({ description: 'Reason for the move.' })
  reason!: string;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The statement that moves it, if any; relative wording is counted from its date.',
  })
  statementId?: string | null;
}

@InputType({ description: 'A request to drop a commitment: to report it as withdrawn.' })
export class RequestDropInput {
  @Field(() => Uuid, { description: 'An open commitment.' })
  commitmentId!: string;

  @Field({ description: 'Reason, which becomes the rationale of the report.' })
  reason!: string;

  @Field(() => Uuid, { description: 'A statement that withdraws the commitment.' })
  statementId!: string;
}

@InputType({ description: 'A decision on a request that someone else made.' })
export class DecideRequestInput {
  @Field(() => Uuid, { description: 'A request about a commitment led by a team that you manage.' })
  requestId!: string;

  @Field(() => RequestDecision, { description: 'Whether to agree. Agreeing makes the change.' })
  decision!: RequestDecision;

  @Field(() => String, { nullable: true, description: 'Required if the request is refused.' })
  words?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The latest report shown to the user, or null; checked if agreeing would report a status.',
  })
  seenJudgementId?: string | null;
}

@InputType({ description: 'Withdraws a request before it is decided.' })
export class WithdrawRequestInput {
  @Field(() => Uuid, { description: 'A request that you made.' })
  requestId!: string;
}
