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
    commitment: byId(commitmentView, 'commitmentId', 'What it is about.', { required: true }),
    party: byId(partyView, 'partyId', 'The party that came to the stage, where it is not all of them.'),
    recordedBy: byId(personView, 'recordedBy', 'Who recorded it; null for the system.'),
  },
  many: { supports: supportsOf<StageChange>(Claim.STAGE, 'The evidence that speaks about it.') },
});
claimsAre(Claim.STAGE, StageChange);

extend(supportView, {
  one: { stageChange: byId(stageChangeView, 'claimId', 'The stage change, where the claim is one.') },
});

extend(commitmentView, {
  page: {
    stageChanges: pageBy(stageChangeView, 'commitmentId', 'Every stage change, the last recorded first.', {
      args: PageArgs,
      orders: { RECORDED: { by: (change) => change.sequence, type: 'bigint', descending: true } },
    }),
  },
});

extend(partyView, {
  computed: {
    stage: computed(
      () => Stage,
      'Its own stage, where it differs from that of the commitment; what was recorded last holds.',
      (party, reading) => sql`nullif(
        (select x.stage from stage_changes x where x.commitment_id = ${party.commitmentId}
          and (x.party_id = ${party.id} or x.party_id is null) order by x.sequence desc limit 1),
        (${ofStanding({ id: party.commitmentId }, reading, sql`s.stage`)}))`,
      { nullable: true },
    ),
  },
});
