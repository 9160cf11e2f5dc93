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
    person: byId(personView, 'personId', 'Who.', { required: true }),
    team: byId(teamView, 'teamId', 'Of which team.', { required: true }),
  },
});

extend(personView, {
  many: { memberships: by<Person, Membership>(membershipView, 'personId', 'The teams they belong to.') },
});

extend(teamView, {
  page: {
    memberships: pageBy<Team, Membership>(membershipView, 'teamId', 'Who belongs to it, longest first.', {
      args: PageArgs,
      orders: { JOINED: { by: (row) => sql`${row.id}`, type: 'uuid' } },
    }),
  },
});
