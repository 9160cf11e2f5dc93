import { PartyRole } from '@followthrough/domain/vocabulary';
import type { Organisation } from '../../organisations/organisation.entity.js';
import { organisationView } from '../../organisations/organisation.view.js';
import { isPartOf, partsOf } from '../../organisations/parts.js';
import type { Row } from '../../platform/sql/columns.js';
import { page, reads } from '../../platform/views/reads.js';
import { sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import { commitmentView, hiddenFrom, visibleAs } from '../commitment.view.js';
import { Party } from './party.entity.js';
import { PageArgs } from '../../platform/schema/connection.js';

export const partyView = view(Party, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    organisation: byId(organisationView, 'organisationId', 'The organisation; null if known only by its wording.'),
  },
  computed: {
    isHeard: computed(() => Boolean, 'Whether one of its own publications states the commitment.', isHeard),
  },
});

/** Roles whose own statement one would look for; not beneficiaries, hosts or invited parties. */
const speaking: readonly PartyRole[] = [PartyRole.UNDERTAKES, PartyRole.DELIVERS, PartyRole.PARTNER];

extend(commitmentView, {
  many: {
    parties: by(partyView, 'commitmentId', 'Organisations and groups with a role in it.', {
      order: 'position',
      where: isCurrent,
    }),
    heardFrom: by(partyView, 'commitmentId', 'Parties whose own publications state it.', {
      order: 'position',
      where: (party) => sql`${isCurrent(party)} and ${isHeard(party)}`,
    }),
    notHeardFrom: by(
      partyView,
      'commitmentId',
      'Parties that undertake, deliver or are partners, but have no publication of their own that states it.',
      {
        order: 'position',
        where: (party) => sql`${isCurrent(party)} and ${party.role} = any(${speaking}) and not ${isHeard(party)}`,
      },
    ),
  },
});

function isCurrent(party: Row<Party>): Sql {
  return sql`${party.removedAt} is null`;
}

function isHeard(party: Row<Party>): Sql {
  return sql`exists (select 1 from counting_statements said join sources published on published.id = said.source_id
    where said.commitment_id = ${party.commitmentId} and said.roles && '{STATES,CHANGES}'
      and ${isPartOf(sql`published.issuer_id`, party.organisationId)})`;
}

extend(organisationView, {
  page: {
    commitments: pageBy(commitmentView, null, 'Commitments with it, or a part of it, as a party, newest first.', {
      args: PageArgs,
      orders: { NEWEST: { by: (c) => sql`${c.number}`, type: 'integer', descending: true } },
      where: (c, { id }: Row<Organisation>) => sql`${c.id} = any(array(${commitmentsOf(id)}))`,
      // Few commitments are hidden, so they are looked up once rather than checking each one of the organisation.
      count: ({ id }, { reader }) => sql`select count(distinct stated.commitment_id) from (${commitmentsOf(id)}) stated
        where stated.commitment_id not in (${hiddenFrom(reader)})`,
    }),
  },
});

/** Uses the index of parties: one organisation has few of all commitments. */
function commitmentsOf(organisationId: Sql): Sql {
  return sql`select p.commitment_id from parties p where p.removed_at is null
    and p.organisation_id = any(array(${partsOf(sql`array[${organisationId}]`)}))`;
}

reads({
  partners: page(organisationView, 'Organisations that are parties to commitments, by name.', {
    args: PageArgs,
    orders: { NAME: { by: (organisation) => sql`lower(${organisation.name})`, type: 'text' } },
    where: (
      organisation,
      { reader },
    ) => sql`exists (select 1 from parties p join commitments stated on stated.id = p.commitment_id
      where p.organisation_id = ${organisation.id} and p.removed_at is null and ${visibleAs('stated', reader)})`,
  }),
});
