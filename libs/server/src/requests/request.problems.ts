import { NewerJudgement } from '../delivery/delivery.problems.js';
import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { CommitmentRequest } from './commitment-request.entity.js';

export const RequestDueDateResult = resultOf('RequestDueDateResult', CommitmentRequest, InvalidInput, StaleEdit);
export const RequestDropResult = resultOf('RequestDropResult', CommitmentRequest, InvalidInput);
export const DecideRequestResult = resultOf('DecideRequestResult', CommitmentRequest, InvalidInput, NewerJudgement);
export const WithdrawRequestResult = resultOf('WithdrawRequestResult', CommitmentRequest, InvalidInput);
