import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { CommitmentLink } from './links/commitment-link.entity.js';
import { Commitment } from './commitment.entity.js';
import { Statement } from './statements/statement.entity.js';

export const CreateCommitmentResult = resultOf('CreateCommitmentResult', Commitment, InvalidInput);
export const EditCommitmentResult = resultOf('EditCommitmentResult', Commitment, InvalidInput, StaleEdit);
export const AddStatementResult = resultOf('AddStatementResult', Statement, InvalidInput);
export const ChangeDueDateResult = resultOf('ChangeDueDateResult', Commitment, InvalidInput, StaleEdit);
export const SetMilestonesResult = resultOf('SetMilestonesResult', Commitment, InvalidInput, StaleEdit);
export const SetReadersResult = resultOf('SetReadersResult', Commitment, InvalidInput, StaleEdit);
export const LinkCommitmentsResult = resultOf('LinkCommitmentsResult', CommitmentLink, InvalidInput);
export const RemoveLinkResult = resultOf('RemoveLinkResult', CommitmentLink, InvalidInput);
export const SetBackgroundResult = resultOf('SetBackgroundResult', Commitment, InvalidInput);
export const ReassignCommitmentResult = resultOf('ReassignCommitmentResult', Commitment, InvalidInput);
export const ArchiveCommitmentResult = resultOf('ArchiveCommitmentResult', Commitment, InvalidInput);
export const MarkDuplicateResult = resultOf('MarkDuplicateResult', Commitment, InvalidInput);
