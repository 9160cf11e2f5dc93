import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { Finding } from './finding.entity.js';

export const RaiseFindingResult = resultOf('RaiseFindingResult', Finding, InvalidInput);
export const ReviseFindingResult = resultOf('ReviseFindingResult', Finding, InvalidInput, StaleEdit);
export const AnswerFindingResult = resultOf('AnswerFindingResult', Finding, InvalidInput, StaleEdit);
export const DeclineFindingResult = resultOf('DeclineFindingResult', Finding, InvalidInput);
export const CloseFindingResult = resultOf('CloseFindingResult', Finding, InvalidInput);
export const WithdrawFindingResult = resultOf('WithdrawFindingResult', Finding, InvalidInput);
