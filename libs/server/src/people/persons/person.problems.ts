import { InvalidInput, resultOf, StaleEdit } from '../../platform/schema/problem.js';
import { Invitation } from '../invitations/invitation.js';
import { Person } from './person.entity.js';

export const InvitePersonResult = resultOf('InvitePersonResult', Invitation, InvalidInput);
export const RenewInvitationResult = resultOf('RenewInvitationResult', Invitation, InvalidInput);
export const SetMembershipsResult = resultOf('SetMembershipsResult', Person, InvalidInput, StaleEdit);
export const DeactivatePersonResult = resultOf('DeactivatePersonResult', Person, InvalidInput, StaleEdit);
export const ReactivatePersonResult = resultOf('ReactivatePersonResult', Person, InvalidInput, StaleEdit);
export const ChangeNameResult = resultOf('ChangeNameResult', Person, InvalidInput, StaleEdit);
