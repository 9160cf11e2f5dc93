import { InvalidInput, resultOf, StaleEdit } from '../../platform/schema/problem.js';
import { Deployment } from './deployment.entity.js';

export const ChangeSettingsResult = resultOf('ChangeSettingsResult', Deployment, InvalidInput, StaleEdit);
