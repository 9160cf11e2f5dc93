import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { Invitation } from './invitation.js';

export const InvitePersonResult = resultOf('InvitePersonResult', Invitation, InvalidInput);
export const RenewInvitationResult = resultOf('RenewInvitationResult', Invitation, InvalidInput);
