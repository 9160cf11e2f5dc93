import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { RoundAmendment } from './round-amendment.entity.js';
import { Round } from './round.entity.js';

export const OpenRoundResult = resultOf('OpenRoundResult', Round, InvalidInput);
export const EditRoundResult = resultOf('EditRoundResult', Round, InvalidInput, StaleEdit);
export const RemindOfRoundResult = resultOf('RemindOfRoundResult', Round, InvalidInput);
export const CancelRoundResult = resultOf('CancelRoundResult', Round, InvalidInput);
export const FreezeRoundResult = resultOf('FreezeRoundResult', Round, InvalidInput);
export const CancelFreezingResult = resultOf('CancelFreezingResult', Round, InvalidInput);
export const SignRoundResult = resultOf('SignRoundResult', Round, InvalidInput);
export const ProposeAmendmentResult = resultOf('ProposeAmendmentResult', RoundAmendment, InvalidInput);
export const DecideAmendmentResult = resultOf('DecideAmendmentResult', RoundAmendment, InvalidInput);
export const WithdrawAmendmentResult = resultOf('WithdrawAmendmentResult', RoundAmendment, InvalidInput);
