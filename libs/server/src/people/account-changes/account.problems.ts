import { InvalidInput, resultOf, StaleEdit } from '../../platform/schema/problem.js';
import { Person } from '../persons/person.entity.js';

export const ChangeNameResult = resultOf('ChangeNameResult', Person, InvalidInput, StaleEdit);
