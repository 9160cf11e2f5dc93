import { IdArgs } from '../../platform/schema/id.args.js';
import { sql } from '../../platform/sql/sql.js';
import { mentionable } from '../../platform/trail/mentions.js';
import { trail } from '../../platform/trail/event.view.js';
import { many, one, reads } from '../../platform/views/reads.js';
import { extend, view } from '../../platform/views/declare.js';
import { byId } from '../../platform/views/fields.js';
import { signedIn, type View } from '../../platform/views/view.js';
import { Team } from './team.entity.js';

export const teamView: View<Team> = view(Team, {
  subject: 'team',
  visibleTo: signedIn,
  one: {
    mergedInto: byId((): View<Team> => teamView, 'mergedIntoId', 'The team that it was merged into; null if to none.'),
  },
});

mentionable(teamView, ({ name }) => ({ name }));

extend(teamView, { page: { events: trail(teamView) } });

reads({
  team: one(teamView, 'One team.', { args: IdArgs, where: (team, { args }) => sql`${team.id} = ${args.id}::uuid` }),
  teams: many(teamView, 'All teams, closed ones among them, by name.', { order: ['name'] }),
});
