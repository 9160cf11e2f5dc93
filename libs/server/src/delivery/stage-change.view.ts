import { Claim } from '@followthrough/domain/evidence';
import { Stage } from '@followthrough/domain/ladders';
import { commitmentView } from '../commitments/commitment.view.js';
import { partyView } from '../commitments/parties/party.view.js';
import { claimsAre } from '../evidence/claims.js';
import { supportsOf, supportView } from '../evidence/support.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import { sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { StageChange } from './stage-change.entity.js';
import { ofStanding } from './standing.js';

export const stageChangeView = view(StageChange, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    party: byId(partyView, 'partyId', 'The party that reached the stage; null if it applies to the whole commitment.'),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
  many: { supports: supportsOf<StageChange>(Claim.STAGE, 'Evidence cited for it.') },
});
claimsAre(Claim.STAGE, StageChange);

extend(supportView, {
  one: { stageChange: byId(stageChangeView, 'claimId', 'The stage change, if the claim is one.') },
});

extend(commitmentView, {
  page: {
    stageChanges: pageBy(stageChangeView, 'commitmentId', 'All changes of stage, latest recorded first.', {
      args: PageArgs,
      orders: { RECORDED: { by: (change) => change.sequence, type: 'bigint', descending: true } },
    }),
  },
});

extend(partyView, {
  computed: {
    stage: computed(
      () => Stage,
      'Its own stage, if it differs from the commitment’s; otherwise null.',
      (party, reading) => sql`nullif(
        (select x.stage from stage_changes x where x.commitment_id = ${party.commitmentId}
          and (x.party_id = ${party.id} or x.party_id is null) order by x.sequence desc limit 1),
        (${ofStanding({ id: party.commitmentId }, reading, sql`s.stage`)}))`,
      { nullable: true },
    ),
  },
});
