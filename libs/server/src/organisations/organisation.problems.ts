import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { Organisation } from './organisation.entity.js';

export const CreateOrganisationResult = resultOf('CreateOrganisationResult', Organisation, InvalidInput);
export const SetOwnOrganisationResult = resultOf('SetOwnOrganisationResult', Organisation, InvalidInput);
export const EditOrganisationResult = resultOf('EditOrganisationResult', Organisation, InvalidInput, StaleEdit);
