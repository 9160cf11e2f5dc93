import { many, reads } from '../platform/views/reads.js';
import { signedIn, view } from '../platform/views/view.js';
import { Team } from './team.entity.js';

export const teamView = view(Team, { visibleTo: signedIn, fields: ['id', 'version', 'name'] });

reads({ teams: many(teamView, ['name']) });
