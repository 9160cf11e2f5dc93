import { InvalidInput, resultOf, StaleEdit } from '../../platform/schema/problem.js';
import { Team } from './team.entity.js';

export const CreateTeamResult = resultOf('CreateTeamResult', Team, InvalidInput);
export const RenameTeamResult = resultOf('RenameTeamResult', Team, InvalidInput, StaleEdit);
export const CloseTeamResult = resultOf('CloseTeamResult', Team, InvalidInput, StaleEdit);
export const ReopenTeamResult = resultOf('ReopenTeamResult', Team, InvalidInput, StaleEdit);
export const MergeTeamResult = resultOf('MergeTeamResult', Team, InvalidInput, StaleEdit);
