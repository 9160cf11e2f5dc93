import { ProposalState } from '@followthrough/domain/proposal-states';
import { problem } from '@followthrough/domain/problems';
import { Field, ObjectType } from '@nestjs/graphql';
import { InvalidInput, Problem, resultOf, told } from '../../platform/schema/problem.js';
import { DateTime } from '../../platform/schema/scalars.js';
import { Extraction } from '../extraction/extraction.entity.js';
import { Proposal } from './proposal.entity.js';

@ObjectType({ implements: () => [Problem], description: 'Refused because the proposal has already been decided.' })
export class ProposalDecided extends Problem {
  @Field(() => ProposalState, { description: 'Its state, as far as you can see.' })
  readonly state!: ProposalState;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who decided; null if you cannot see the outcome.',
  })
  readonly by!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Time of the decision; null if you cannot see the outcome.' })
  readonly at!: Date | null;

  /** `state` as shown to the reader. */
  static of(state: ProposalState, by: string | null = null, at: Date | null = null): ProposalDecided {
    const who = by === null ? [] : [by];
    const refused =
      state === ProposalState.DECIDED
        ? problem('PROPOSAL_DECIDED', { by: who })
        : problem('PROPOSAL_DECIDED_AS', { by: who, proposalState: state });
    return Object.assign(new ProposalDecided(), { state, by, at, ...told(refused) });
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'Refused because the proposal, or what repeats it, has changed since it was shown.',
})
export class ProposalChanged extends Problem {
  static readonly now: ProposalChanged = Object.assign(new ProposalChanged(), told(problem('PROPOSAL_CHANGED')));
}

const decision = (name: string) => resultOf(name, Proposal, InvalidInput, ProposalDecided, ProposalChanged);

export const AcceptAsProposedResult = decision('AcceptAsProposedResult');
export const AcceptProposalResult = decision('AcceptProposalResult');
export const SplitProposalResult = decision('SplitProposalResult');
export const LinkProposalResult = decision('LinkProposalResult');
export const NoteProposalResult = decision('NoteProposalResult');
export const RejectProposalResult = decision('RejectProposalResult');
export const SeparateProposalResult = decision('SeparateProposalResult');
export const ReopenProposalResult = resultOf('ReopenProposalResult', Proposal, InvalidInput);
export const ExtractAgainResult = resultOf('ExtractAgainResult', Extraction, InvalidInput);
export const AskOutsideReaderResult = resultOf('AskOutsideReaderResult', Extraction, InvalidInput);
export const CancelExtractionResult = resultOf('CancelExtractionResult', Extraction, InvalidInput);
