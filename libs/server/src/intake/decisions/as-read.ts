import type { ProposedCommitment, ProposedParty } from '@followthrough/domain/proposed-entry';
import type { Context } from '../../platform/changes/context.js';
import { rowOf } from '../../platform/sql/columns.js';
import { raw, sql, statement } from '../../platform/sql/sql.js';
import type { Proposal } from '../proposals/proposal.entity.js';
import { resolvedParties, versionOf } from '../proposals/proposal.sql.js';
import { proposalView } from '../proposals/proposal.view.js';

/** A proposal with its parties and version, as the page shows them. */
export async function asRead(
  ctx: Context,
  proposal: Proposal,
): Promise<ProposedCommitment & { readonly version: string }> {
  const p = rowOf<Proposal>(proposalView.table, raw('p'));
  const { text, parameters } = statement(
    sql`select coalesce((select json_agg(party) from (${resolvedParties(p)}) party), '[]') as parties, ${versionOf(p)} as version
      from proposals p where p.id = ${proposal.id}`,
  );
  const [read] = await ctx.db.query<{ parties: ProposedParty[]; version: string }[]>(text, parameters);
  return { ...proposal, ...read! };
}
