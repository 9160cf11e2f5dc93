import { mentionable } from '../../platform/trail/mentions.js';
import { trail } from '../../platform/trail/event.view.js';
import { many, reads } from '../../platform/views/reads.js';
import { extend, view } from '../../platform/views/declare.js';
import { signedIn } from '../../platform/views/view.js';
import { Team } from './team.entity.js';

export const teamView = view(Team, { subject: 'team', visibleTo: signedIn });

mentionable(teamView, ({ name }) => ({ name }));

extend(teamView, { page: { events: trail(teamView) } });

reads({ teams: many(teamView, 'All teams, by name.', { order: ['name'] }) });
