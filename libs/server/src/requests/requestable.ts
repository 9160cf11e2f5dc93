import type { MadeRequest, RequestableCommitment } from '@followthrough/domain/requests';
import { Voice } from '@followthrough/domain/vocabulary';
import type { Commitment } from '../commitments/commitment.entity.js';
import { dueIn } from '../commitments/due-dates/due-columns.js';
import { teamInTurn } from '../people/teams/team-in-turn.js';
import type { Context } from '../platform/changes/context.js';
import type { CommitmentRequest } from './commitment-request.entity.js';

/** The state of a locked commitment that the rules of requests need. Its team cannot be closed before the commit. */
export async function requestable(ctx: Context, commitment: Commitment): Promise<RequestableCommitment> {
  const team = await teamInTurn(ctx, commitment.leadTeamId);
  const [facts] = await ctx.db.query<Omit<RequestableCommitment, 'team' | 'due'>[]>(
    `select (select s.status from standings s
         where s.commitment_id = $1 and s.voice = $2 and s.until_at = 'infinity') as status,
       array(select said.id::text from counting_statements said
         where said.commitment_id = $1 and 'WITHDRAWS' = any(said.roles)) as "withdrawingStatementIds",
       array(select r.kind from requests r where r.commitment_id = $1
         and not exists (select 1 from request_outcomes o where o.request_id = r.id)) as open`,
    [commitment.id, Voice.REPORTED],
  );
  return { team, due: dueIn(commitment), ...facts! };
}

/** Requires the lock on the commitment, which every ending of its requests takes. */
export async function asMade(ctx: Context, { id, kind, askedBy }: CommitmentRequest): Promise<MadeRequest> {
  const [ended] = await ctx.db.query<NonNullable<MadeRequest['ended']>[]>(
    `select o.ending, p.name as by from request_outcomes o join people p on p.id = o."by" where o.request_id = $1`,
    [id],
  );
  return { kind, askedBy, ended: ended ?? null };
}
