import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { ProposalChanged, ProposalDecided } from '../proposals/proposal.problems.js';
import { ReadProposal } from './read-proposal.entity.js';
import { SourceReading } from './source-reading.entity.js';

export const AskReadersResult = resultOf('AskReadersResult', SourceReading, InvalidInput);
export const AnswerProposalResult = resultOf('AnswerProposalResult', ReadProposal, InvalidInput);
export const FinishSourceReadingResult = resultOf('FinishSourceReadingResult', SourceReading, InvalidInput);
export const AdjudicateProposalResult = resultOf('AdjudicateProposalResult', ReadProposal, InvalidInput);
export const SettleReadingResult = resultOf(
  'SettleReadingResult',
  SourceReading,
  InvalidInput,
  ProposalDecided,
  ProposalChanged,
);
export const ReplaceSourceReaderResult = resultOf('ReplaceSourceReaderResult', SourceReading, InvalidInput);
export const EndReadingResult = resultOf('EndReadingResult', SourceReading, InvalidInput);
