import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { AccountChange } from './account-change.entity.js';
import { PasswordReset } from './password-reset.js';
import { Person } from '../persons/person.entity.js';
import { Refused } from '../sign-in/sign-in.problems.js';

export const ConfirmAccountChangeResult = resultOf(
  'ConfirmAccountChangeResult',
  AccountChange,
  PasswordReset,
  InvalidInput,
);
export const DeclineAccountChangeResult = resultOf('DeclineAccountChangeResult', AccountChange, InvalidInput);
export const ResetPasswordResult = resultOf('ResetPasswordResult', PasswordReset, AccountChange, InvalidInput);
export const ChooseNewPasswordResult = resultOf('ChooseNewPasswordResult', Person, Refused, InvalidInput);
