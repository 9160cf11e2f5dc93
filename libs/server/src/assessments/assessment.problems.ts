import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { Assessment } from './assessment.entity.js';

export const DraftAssessmentResult = resultOf('DraftAssessmentResult', Assessment, InvalidInput, StaleEdit);
export const ReplyToAssessmentResult = resultOf('ReplyToAssessmentResult', Assessment, InvalidInput);
export const DeclineReplyResult = resultOf('DeclineReplyResult', Assessment, InvalidInput);
export const WithdrawAssessmentResult = resultOf('WithdrawAssessmentResult', Assessment, InvalidInput);
