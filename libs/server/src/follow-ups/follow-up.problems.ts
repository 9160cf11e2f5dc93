import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { FollowUp } from './follow-up.entity.js';

export const AssignFollowUpResult = resultOf('AssignFollowUpResult', FollowUp, InvalidInput);
export const EditFollowUpResult = resultOf('EditFollowUpResult', FollowUp, InvalidInput, StaleEdit);
export const StepFollowUpResult = resultOf('StepFollowUpResult', FollowUp, InvalidInput);
