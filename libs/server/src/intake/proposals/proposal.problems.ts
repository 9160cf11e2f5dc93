import { proposalStates, ProposalState } from '@followthrough/domain/intake';
import { Field, ObjectType } from '@nestjs/graphql';
import { InvalidInput, Problem, resultOf } from '../../platform/schema/problem.js';
import { DateTime } from '../../platform/schema/scalars.js';
import { Extraction } from '../extraction/extraction.entity.js';
import { Proposal } from './proposal.entity.js';

@ObjectType({ implements: () => [Problem], description: 'Somebody decided about the proposal already.' })
export class ProposalDecided extends Problem {
  @Field(() => ProposalState, { description: 'What became of it.' })
  readonly state!: ProposalState;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  readonly by!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  readonly at!: Date | null;

  /** `state` as the reader is told it. */
  static of(state: ProposalState, by: string | null = null, at: Date | null = null): ProposalDecided {
    const label = state === ProposalState.DECIDED ? '' : `: it is ${proposalStates[state].label.toLowerCase()}`;
    const message = `${by ?? 'Somebody'} has decided about this already${label}. What you typed is still here.`;
    return Object.assign(new ProposalDecided(), { state, by, at, message });
  }
}

@ObjectType({ implements: () => [Problem], description: 'What was proposed is not what was shown.' })
export class ProposalChanged extends Problem {
  static readonly now: ProposalChanged = Object.assign(new ProposalChanged(), {
    message: 'The source was read again, and this proposal has changed. Check it, then accept it.',
  });
}

const decision = (name: string) => resultOf(name, Proposal, InvalidInput, ProposalDecided);

export const AcceptAsProposedResult = resultOf(
  'AcceptAsProposedResult',
  Proposal,
  InvalidInput,
  ProposalDecided,
  ProposalChanged,
);
export const AcceptProposalResult = decision('AcceptProposalResult');
export const SplitProposalResult = decision('SplitProposalResult');
export const LinkProposalResult = decision('LinkProposalResult');
export const NoteProposalResult = decision('NoteProposalResult');
export const RejectProposalResult = decision('RejectProposalResult');
export const ReopenProposalResult = resultOf('ReopenProposalResult', Proposal, InvalidInput);
export const ExtractAgainResult = resultOf('ExtractAgainResult', Extraction, InvalidInput);
export const CancelExtractionResult = resultOf('CancelExtractionResult', Extraction, InvalidInput);
