import { InvalidInput, resultOf } from '../platform/schema/problem.js';
import { Evidence } from './evidence.entity.js';
import { Support } from './support.entity.js';

export const AddEvidenceResult = resultOf('AddEvidenceResult', Evidence, InvalidInput);
export const ReviseEvidenceResult = resultOf('ReviseEvidenceResult', Evidence, InvalidInput);
export const SupportClaimResult = resultOf('SupportClaimResult', Support, InvalidInput);
export const DecideEvidenceResult = resultOf('DecideEvidenceResult', Evidence, InvalidInput);
export const WithdrawEvidenceResult = resultOf('WithdrawEvidenceResult', Evidence, InvalidInput);
export const KeepCopyResult = resultOf('KeepCopyResult', Evidence, InvalidInput);
