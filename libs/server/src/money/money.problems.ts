import { InvalidInput, resultOf } from '../platform/schema/problem.js';
import { MoneyAmount } from './money-amount.entity.js';

export const RecordMoneyResult = resultOf('RecordMoneyResult', MoneyAmount, InvalidInput);
export const WithdrawMoneyResult = resultOf('WithdrawMoneyResult', MoneyAmount, InvalidInput);
