import { Deployment } from '../../people/deployment/deployment.entity.js';
import { InvalidInput, resultOf } from '../../platform/schema/problem.js';

export const ChooseWeightsResult = resultOf('ChooseWeightsResult', Deployment, InvalidInput);
