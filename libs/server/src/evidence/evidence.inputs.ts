import { Claim } from '@followthrough/domain/evidence';
import { EvidenceKind, Grade, SupportRole } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Decimal, Edtf, Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'What new evidence speaks about.' })
export class ClaimSupportInput {
  @Field(() => Claim, { description: 'What sort of claim it is.' })
  claim!: Claim;

  @Field(() => Uuid, { description: 'The stage change, milestone or judgement.' })
  claimId!: string;

  @Field(() => SupportRole, { description: 'Whether it speaks for the claim, against it, or only explains.' })
  role!: SupportRole;

  @Field(() => Grade, { description: 'How good it is for this claim.' })
  grade!: Grade;
}

/** Evidence that a claim cites as it is made. */
@InputType({ description: 'Evidence that is cited.' })
export class CitedEvidenceInput {
  @Field(() => Uuid, { description: 'Which.' })
  evidenceId!: string;

  @Field(() => SupportRole, { description: 'Whether it speaks for the claim, against it, or only explains.' })
  role!: SupportRole;

  @Field(() => Grade, { description: 'How good it is for this claim.' })
  grade!: Grade;
}

@InputType({ isAbstract: true })
export class EvidenceFactsInput {
  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Field({ description: 'What it is to be called.' })
  title!: string;

  @Field(() => Edtf, { nullable: true, description: 'When it was so; empty where nobody knows.' })
  effectiveOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a link: where it leads, http or https.' })
  address?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Of a file: the one that was uploaded to /files.' })
  fileId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Of a passage: its source.' })
  sourceId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a passage: where it starts, in UTF-16 code units.' })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a passage: the first place after it.' })
  end?: number | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: what it measures.' })
  measure?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Of a figure: its value.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: the unit of its value.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: the period it is about.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a figure: what it is compared with.' })
  comparison?: string | null;
}

@InputType({ description: 'New evidence. Each kind has fields of its own; those of the others stay empty.' })
export class AddEvidenceInput extends EvidenceFactsInput {
  @Field(() => Uuid, { description: 'What it is evidence for.' })
  commitmentId!: string;

  @Field(() => [ClaimSupportInput], { nullable: true, description: 'What it speaks about; nothing yet unless told.' })
  supports?: ClaimSupportInput[] | null;
}

@InputType({ description: 'New evidence that is added to the commitment and cited in one step.' })
export class NewEvidenceInput extends EvidenceFactsInput {
  @Field(() => SupportRole, { description: 'Whether it speaks for the claim, against it, or only explains.' })
  role!: SupportRole;

  @Field(() => Grade, { description: 'How good it is for this claim.' })
  grade!: Grade;
}

@InputType({ description: 'That evidence speaks about a claim. Said again, it corrects what was said before.' })
export class SupportClaimInput extends ClaimSupportInput {
  @Field(() => Uuid, { description: 'The evidence.' })
  evidenceId!: string;
}

@InputType({ description: 'That evidence was submitted by mistake.' })
export class WithdrawEvidenceInput {
  @Field(() => Uuid, { description: 'Which.' })
  evidenceId!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}
