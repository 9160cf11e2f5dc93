import { Claim } from '@followthrough/domain/evidence';
import { EvidenceKind, Grade, SupportRole } from '@followthrough/domain/vocabulary';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { Day, Decimal, Edtf, Uuid } from '../platform/schema/scalars.js';

@InputType({ description: 'A claim that new evidence supports.' })
export class ClaimSupportInput {
  @Field(() => Claim, { description: 'Type of claim.' })
  claim!: Claim;

  @Field(() => Uuid, { description: 'ID of the stage change, milestone or report.' })
  claimId!: string;

  @Field(() => SupportRole, { description: 'Whether it supports or contradicts the claim, or is context.' })
  role!: SupportRole;

  @Field(() => Grade, { description: 'Quality for this claim.' })
  grade!: Grade;
}

/** Existing evidence cited by a new claim. */
@InputType({ description: 'Existing evidence to cite.' })
export class CitedEvidenceInput {
  @Field(() => Uuid, { description: 'Evidence of the same commitment.' })
  evidenceId!: string;

  @Field(() => SupportRole, { description: 'Whether it supports or contradicts the claim, or is context.' })
  role!: SupportRole;

  @Field(() => Grade, { description: 'Quality for this claim.' })
  grade!: Grade;
}

@InputType({ isAbstract: true })
export class EvidenceFactsInput {
  @Field(() => EvidenceKind, { description: 'Type of evidence; decides which other fields apply.' })
  kind!: EvidenceKind;

  @Field({ description: 'Title for the evidence.' })
  title!: string;

  @Field(() => Edtf, { nullable: true, description: 'Effective date; null if unknown. For a search: its day.' })
  effectiveOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'Not of a search: its last day; null if it does not expire.' })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'For a link: an http or https address.' })
  address?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'For a file: the id returned by the upload to /files.' })
  fileId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'For a passage: its source.' })
  sourceId?: string | null;

  @Field(() => Int, { nullable: true, description: 'For a passage: its start, in UTF-16 code units.' })
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'For a passage: its end (exclusive), in UTF-16 code units.' })
  end?: number | null;

  @Field(() => String, { nullable: true, description: 'For a figure: what it measures.' })
  measure?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'For a figure: its exact value.' })
  value?: string | null;

  @Field(() => String, { nullable: true, description: 'For a figure: the unit of its value.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'For a figure: the period covered.' })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'For a figure: a comparison.' })
  comparison?: string | null;

  @Field(() => String, { nullable: true, description: 'For a search: what was looked for and not found.' })
  lookedFor?: string | null;

  @Field(() => [String], { nullable: true, description: 'For a search: the places searched, at most 20.' })
  lookedIn?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Not of a passage or search: where in the document, such as “page 12”.',
  })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Not of a passage or search: the exact words of the document.' })
  quote?: string | null;
}

@InputType({ description: 'New evidence. Fill in only the fields of its kind.' })
export class AddEvidenceInput extends EvidenceFactsInput {
  @Field(() => Uuid, { description: 'The commitment it is about.' })
  commitmentId!: string;

  @Field(() => [ClaimSupportInput], { nullable: true, description: 'Claims it supports; none by default.' })
  supports?: ClaimSupportInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For a link: whether to keep a copy of its page. If that fails, nothing is saved. False by default.',
  })
  keepCopy?: boolean | null;
}

@InputType({ description: 'The next version of evidence. Fill in all fields of its kind, changed or not.' })
export class ReviseEvidenceInput extends EvidenceFactsInput {
  @Field(() => Uuid, { description: 'The version shown to the user. If there is a newer one, nothing is saved.' })
  evidenceId!: string;

  @Field({ description: 'What was wrong or is new.' })
  reason!: string;

  @Field(() => [ClaimSupportInput], {
    nullable: true,
    description: 'Claims that this version supports; none by default. Claims of earlier versions keep citing those.',
  })
  supports?: ClaimSupportInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For a link: whether to keep a copy of its page. If that fails, nothing is saved. False by default.',
  })
  keepCopy?: boolean | null;
}

@InputType({ description: 'New evidence to add to the commitment and cite in the same transaction.' })
export class NewEvidenceInput extends EvidenceFactsInput {
  @Field(() => SupportRole, { description: 'Whether it supports or contradicts the claim, or is context.' })
  role!: SupportRole;

  @Field(() => Grade, { description: 'Quality for this claim.' })
  grade!: Grade;
}

@InputType({ description: 'A link from evidence to a claim. Replaces an earlier one for the same pair.' })
export class SupportClaimInput extends ClaimSupportInput {
  @Field(() => Uuid, { description: 'Evidence of the same commitment.' })
  evidenceId!: string;
}

@InputType({ description: 'Withdraws evidence submitted by mistake.' })
export class WithdrawEvidenceInput {
  @Field(() => Uuid, { description: 'Evidence that you submitted.' })
  evidenceId!: string;

  @Field({ description: 'Reason, shown with the evidence.' })
  reason!: string;
}

@InputType({ description: 'Evidence that matches all given conditions.' })
export class EvidenceFilter {
  @Field(() => String, { nullable: true, description: 'Words of its title, or of what a figure measures.' })
  text?: string | null;
}

@ArgsType()
export class EvidencePiecesArgs extends PageArgs {
  @Field(() => EvidenceFilter, { nullable: true, description: 'All by default.' })
  filter?: EvidenceFilter | null;
}
