import { InvalidInput, resultOf, StaleEdit } from '../../platform/schema/problem.js';
import { Person } from '../persons/person.entity.js';

export const SetMembershipsResult = resultOf('SetMembershipsResult', Person, InvalidInput, StaleEdit);
export const SetTeamRoleResult = resultOf('SetTeamRoleResult', Person, InvalidInput, StaleEdit);
export const DeactivatePersonResult = resultOf('DeactivatePersonResult', Person, InvalidInput, StaleEdit);
export const ReactivatePersonResult = resultOf('ReactivatePersonResult', Person, InvalidInput, StaleEdit);
