import type { ReportableCommitment } from '@followthrough/domain/delivery';
import { Any } from 'typeorm';
import type { Commitment } from '../commitments/commitment.entity.js';
import { visibleAs } from '../commitments/commitment.view.js';
import { Statement } from '../commitments/statements/statement.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { sql, statement } from '../platform/sql/sql.js';

/**
 * The state of a commitment that the rules of reporting need. Links to commitments that the reader cannot see are left
 * out.
 */
export async function reportable(ctx: Context, { id, archivedAt }: Commitment): Promise<ReportableCommitment> {
  const { text, parameters } = statement(sql`
    select
      (select case when bool_and(published.published_earliest is not null)
          then min(published.published_earliest)::text end
        from counting_statements said join sources published on published.id = said.source_id
        where said.commitment_id = ${id}::uuid) as "firstStatedOn",
      array(select said.id::text from counting_statements said
        where said.commitment_id = ${id}::uuid and 'WITHDRAWS' = any(said.roles)) as "withdrawingStatementIds",
      exists (select 1 from commitment_links l join commitments other on other.id = l.from_id
        where l.to_id = ${id}::uuid and l.kind = 'SUPERSEDES' and l.removed_at is null
          and (${visibleAs('other', ctx.reader)})) as "isSuperseded"`);
  const [facts] = await ctx.db.query<Omit<ReportableCommitment, 'isArchived'>[]>(text, parameters);
  return { ...facts!, isArchived: archivedAt !== null };
}

/** @throws Refusal NOT_FOUND if one of them is not a statement of this commitment. */
export async function seeStatements(ctx: Context, commitmentId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  if ((await ctx.db.countBy(Statement, { id: Any([...ids]), commitmentId })) < ids.length) throw Refusal.notFound();
}

/** @throws Refusal NOT_FOUND if it is not a statement of this commitment, or was withdrawn: nothing can rest on it. */
export async function seeCountingStatement(ctx: Context, commitmentId: string, id: string | null): Promise<void> {
  if (id === null) return;
  const [found] = await ctx.db.query<object[]>(
    'select 1 from counting_statements where commitment_id = $1 and id = $2',
    [commitmentId, id],
  );
  if (!found) throw Refusal.notFound();
}
