import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { ScopeMark } from './scope-mark.entity.js';

export const MarkScopeResult = resultOf('MarkScopeResult', ScopeMark, InvalidInput);
export const WithdrawScopeMarkResult = resultOf('WithdrawScopeMarkResult', ScopeMark, InvalidInput);
