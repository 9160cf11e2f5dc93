import { PageArgs } from '../../platform/schema/connection.js';
import { sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, pageBy } from '../../platform/views/fields.js';
import { signedIn } from '../../platform/views/view.js';
import { Membership } from './membership.entity.js';
import type { Person } from '../persons/person.entity.js';
import { personView } from '../persons/person.view.js';
import type { Team } from './team.entity.js';
import { teamView } from './team.view.js';

export const membershipView = view(Membership, {
  visibleTo: signedIn,
  one: {
    person: byId(personView, 'personId', 'A member of the team.', { required: true }),
    team: byId(teamView, 'teamId', 'The team they belong to.', { required: true }),
  },
});

extend(personView, {
  many: { memberships: by<Person, Membership>(membershipView, 'personId', 'Their teams and roles.') },
});

extend(teamView, {
  page: {
    memberships: pageBy<Team, Membership>(membershipView, 'teamId', 'Members, longest-serving first.', {
      args: PageArgs,
      orders: { JOINED: { by: (row) => sql`${row.id}`, type: 'uuid' } },
    }),
  },
});
