import { FindingAnswer, FindingClosing, FindingSeverity, FindingSubject } from '@followthrough/domain/finding-terms';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Day, Uuid } from '../platform/schema/scalars.js';

@InputType({ isAbstract: true })
export class FindingWordsInput {
  @Field(() => FindingSeverity, { description: 'How much it matters.' })
  severity!: FindingSeverity;

  @Field({ description: 'The finding in one line.' })
  title!: string;

  @Field({ description: 'What you found.' })
  condition!: string;

  @Field({ description: 'What was expected, and by what rule or promise.' })
  criterion!: string;

  @Field(() => String, { nullable: true, description: 'Why it matters.' })
  consequence?: string | null;

  @Field({ description: 'What you recommend.' })
  recommendation!: string;
}

@InputType({
  description: 'A new finding about a commitment, or about a report, evidence, the test or a frozen value of it.',
})
export class RaiseFindingInput extends FindingWordsInput {
  @Field(() => Uuid, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => FindingSubject, { description: 'What of it the finding is about.' })
  about!: FindingSubject;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The report, evidence, version of the test or frozen value; null for the commitment itself.',
  })
  aboutId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'A passage that it rests on: of a statement or of evidence of the commitment.',
  })
  passageId?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'Last day for a reply, at least tomorrow; 14 days from today by default.',
  })
  replyDue?: string | null;
}

@InputType({ description: 'New words for a finding that is a draft.' })
export class ReviseFindingInput extends FindingWordsInput {
  @Field(() => Uuid, { description: 'A draft that you raised.' })
  findingId!: string;

  @Field(() => Int, { description: 'Version of the wording when the form was opened; a later one makes it stale.' })
  version!: number;
}

@InputType({ description: 'The lead team’s answer to a finding. The action becomes a follow-up.' })
export class AnswerFindingInput {
  @Field(() => Uuid, { description: 'A finding about a commitment led by your team.' })
  findingId!: string;

  @Field(() => Int, { description: 'Version of the wording shown to the user; a later one makes the answer stale.' })
  version!: number;

  @Field(() => FindingAnswer, { description: 'Whether you accept the finding.' })
  answer!: FindingAnswer;

  @Field(() => String, { nullable: true, description: 'Words of the answer; required if it is not accepted.' })
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'What will be done, in one line; required with acceptance.' })
  action?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Person of the lead team who will do it.' })
  ownerId?: string | null;

  @Field(() => Day, { nullable: true, description: 'Date by which it will be done.' })
  dueOn?: string | null;
}

@InputType({ description: 'Declines to reply to a finding that is a draft.' })
export class DeclineFindingInput {
  @Field(() => Uuid, { description: 'A draft finding about a commitment led by your team.' })
  findingId!: string;
}

@InputType({ description: 'Closes a finding after a check.' })
export class CloseFindingInput {
  @Field(() => Uuid, { description: 'A finding in effect.' })
  findingId!: string;

  @Field(() => FindingClosing, { description: 'Outcome of the check.' })
  closing!: FindingClosing;

  @Field({ description: 'What you checked, and what it showed.' })
  check!: string;

  @Field(() => Uuid, { nullable: true, description: 'Evidence of the commitment that the check rests on.' })
  evidenceId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'A passage that the check rests on: of a statement or of evidence of the commitment.',
  })
  passageId?: string | null;

  @Field(() => String, { nullable: true, description: 'http or https address that the check rests on.' })
  address?: string | null;
}

@InputType({ description: 'Withdraws a finding, whether a draft or in effect.' })
export class WithdrawFindingInput {
  @Field(() => Uuid, { description: 'A finding that you raised.' })
  findingId!: string;

  @Field({ description: 'Reason, shown with the finding.' })
  reason!: string;
}
