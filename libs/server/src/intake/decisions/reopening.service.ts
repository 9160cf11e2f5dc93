import { archivedProblem } from '@followthrough/domain/archived';
import { reopenProblem, unenterProblem, unlinkProblem } from '@followthrough/domain/intake';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { formatReference } from '@followthrough/domain/reference';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView, visibleAs } from '../../commitments/commitment.view.js';
import { Statement } from '../../commitments/statements/statement.entity.js';
import { StatementService } from '../../commitments/statements/statement.service.js';
import { Refusal } from '../../platform/ground/refusal.js';
import type { Context } from '../../platform/changes/context.js';
import { sql, statement } from '../../platform/sql/sql.js';
import { Note } from '../../sources/note.entity.js';
import { NoteService } from '../../sources/note.service.js';
import { Proposal } from '../proposals/proposal.entity.js';
import type { ReopenProposalInput } from '../proposals/proposal.inputs.js';
import { isOutcome } from '../proposals/proposal.view.js';
import { rejoin } from './separating.service.js';
import { acquireProposal } from './undecided.js';

/**
 * Undoes decisions. Nothing is deleted: created commitments are archived with the reason, the statement or note is
 * withdrawn with it, and the proposal is open again.
 */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly statements: StatementService,
    private readonly notes: NoteService,
  ) {}

  async reopen(ctx: Context, { proposalId, decidedAt, reason }: ReopenProposalInput): Promise<Proposal | RuleProblem> {
    const reopened = await acquireProposal(ctx, proposalId);
    const { proposal, state, source } = reopened;
    const joined = reopened.joined.map((one) => one.proposal);
    const isJoined = proposal.restatesId !== null;
    const refused = reopenProblem(
      { state, decidedAt: proposal.decidedAt, seenAt: decidedAt ?? null, isJoined },
      reason,
    );
    if (refused) return refused;
    if (proposal.state === ProposalState.NOTED || proposal.state === ProposalState.REJECTED) {
      for (const one of [proposal, ...joined]) {
        const withdrawn = await this.#withdrawNote(ctx, one, reason);
        const data = { proposalId: one.id, passageId: one.passageId, from: proposal.state, ...withdrawn };
        await ctx.record('proposal.reopened', source, data, { reason });
      }
    } else {
      for (const { id, isMade } of await outcomesOf(ctx, proposal)) {
        const left = await (isMade ? this.#unenter : this.#unlink).call(this, ctx, proposal, joined, id, reason);
        if (isProblem(left)) return left;
      }
    }
    if (proposal.state === ProposalState.SPLIT || proposal.state === ProposalState.LINKED) await rejoin(ctx, proposal);
    for (const one of joined) await open(ctx, one);
    return open(ctx, proposal);
  }

  /** Only the note of this decision, and only if nothing depends on it. */
  async #withdrawNote(ctx: Context, { noteId, decidedAt }: Proposal, reason: string) {
    const note = noteId && (await ctx.db.findOneByOrFail(Note, { id: noteId }));
    if (!note || note.createdAt.getTime() !== decidedAt?.getTime()) return {};
    const [{ used }] = await ctx.db.query<[{ used: boolean }]>(
      'select exists (select 1 from backgrounds where note_id = $1) as used',
      [note.id],
    );
    if (used) return {};
    await this.notes.withdraw(ctx, note, reason);
    return { withdrawnNoteId: note.id };
  }

  /** Archives a commitment that the decision created, if nothing else has happened to it. */
  async #unenter(
    ctx: Context,
    proposal: Proposal,
    joined: readonly Proposal[],
    id: string,
    reason: string,
  ): Promise<RuleProblem | null> {
    const commitment = await ctx.acquire(commitmentView, id, 'commitment.undoEntry');
    const reference = formatReference(commitment.number);
    const isArchived = commitment.archivedAt !== null;
    const refused = isArchived ? null : unenterProblem(reference, await isWorkedOn(ctx, id, joined));
    if (refused) return refused;
    for (const one of joined) {
      const left = await this.#withdraw(ctx, commitment, one, reason);
      if (left) return left;
    }
    if (!isArchived) {
      const archived = { archivedAt: ctx.now(), archivedReason: reason };
      await ctx.db.update(Commitment, id, archived);
      await ctx.record('commitment.archived', Object.assign(commitment, archived), {}, { reason });
    }
    await ctx.record('proposal.acceptanceUndone', commitment, proposed(proposal), { reason });
    return null;
  }

  async #unlink(
    ctx: Context,
    proposal: Proposal,
    joined: readonly Proposal[],
    id: string,
    reason: string,
  ): Promise<RuleProblem | null> {
    const commitment = await ctx.acquire(commitmentView, id, 'commitment.addStatement');
    const refused = archivedProblem(commitment);
    if (refused) return refused;
    for (const one of [proposal, ...joined]) {
      const left = await this.#withdraw(ctx, commitment, one, reason);
      if (left) return left;
    }
    return null;
  }

  /** Withdraws the statement that the decision added, if nothing cites it, and opens all that this one statement decided. */
  async #withdraw(
    ctx: Context,
    commitment: Commitment,
    proposal: Proposal,
    reason: string,
  ): Promise<RuleProblem | null> {
    const added = await statementOf(ctx, commitment, proposal);
    if (!added) return null;
    const { id: statementId } = added;
    const uses = { isCited: await isCited(ctx, statementId), isOnly: await isOnly(ctx, commitment, statementId) };
    const refused = unlinkProblem(formatReference(commitment.number), uses);
    if (refused) return refused;
    await this.statements.withdraw(ctx, added, reason);
    const others = await decidedBy(ctx, added, proposal);
    for (const one of others) {
      await rejoin(ctx, one);
      await open(ctx, one);
    }
    for (const one of [proposal, ...others])
      await ctx.record('proposal.linkUndone', commitment, { ...proposed(one), statementId }, { reason });
    return null;
  }
}

/**
 * The statement of the decision: of the proposal’s own passage, or of one around it that a person stated by hand. Null if
 * there is none, because the passage had stated the commitment before.
 */
async function statementOf(
  ctx: Context,
  commitment: Commitment,
  { sourceId, passageId, decidedAt }: Proposal,
): Promise<Statement | null> {
  const [found] = await ctx.db.query<{ id: string }[]>(
    `select said.id from counting_statements said join passages its on its.id = said.passage_id, passages own
     where said.commitment_id = $1 and said.source_id = $2 and said.created_at = $3
       and own.id = $4 and its.start < own."end" and own.start < its."end"`,
    [commitment.id, sourceId, decidedAt, passageId],
  );
  return found ? ctx.db.findOneBy(Statement, { id: found.id }) : null;
}

/** The other proposals that a statement decided when a person made it by hand. */
async function decidedBy(ctx: Context, { passageId }: Statement, { id, sourceId, decidedAt }: Proposal) {
  const found = await ctx.db.query<{ id: string }[]>(
    `select p.id from proposals p join passages own on own.id = p.passage_id, passages its
     where p.source_id = $1 and p.state = 'LINKED' and p.decided_at = $2 and p.id <> $3
       and its.id = $4 and its.start < own."end" and own.start < its."end"`,
    [sourceId, decidedAt, id, passageId],
  );
  return ctx.db.findBy(Proposal, { id: In(found.map((one) => one.id)) });
}

const proposed = ({ id: proposalId, sourceId, passageId }: Proposal) => ({ proposalId, sourceId, passageId });

interface OutcomeOf {
  readonly id: string;
  readonly isMade: boolean;
}

/**
 * The results of the decision.
 * @throws Refusal FORBIDDEN if the reader cannot see all of them, because a decision cannot be undone in part.
 */
async function outcomesOf(ctx: Context, { id, decidedAt }: Proposal): Promise<readonly OutcomeOf[]> {
  const { text, parameters } =
    statement(sql`select o.commitment_id as id, o.is_made as "isMade", (${visibleAs('c', ctx.reader)}) as seen
    from proposal_outcomes o join commitments c on c.id = o.commitment_id
    where ${isOutcome({ id: sql`${id}::uuid`, decidedAt: sql`${decidedAt}::timestamptz` })} order by c.number`);
  const outcomes = await ctx.db.query<(OutcomeOf & { seen: boolean })[]>(text, parameters);
  if (outcomes.some(({ seen }) => !seen)) throw Refusal.forbidden();
  return outcomes;
}

/**
 * Whether anything happened to a commitment after its creation, or something else now refers to it. That passages say it
 * again belongs to its creation.
 */
async function isWorkedOn(ctx: Context, id: string, joined: readonly Proposal[]): Promise<boolean> {
  const [{ worked }] = await ctx.db.query<[{ worked: boolean }]>(
    `select exists (select 1 from events where subject_type = 'commitment' and subject_id = $1
        and type not in ('commitment.created', 'proposal.accepted')
        and (type not in ('commitment.stated', 'proposal.linked') or at <> $2
          or substring(convert_from(canonical, 'UTF8') from '"passageId":"([0-9a-f-]{36})"') <> all($3)))
      or exists (select 1 from commitment_links where (from_id = $1 or to_id = $1) and removed_at is null)
      or exists (select 1 from commitments where duplicate_of_id = $1) as worked`,
    [id, joined[0]?.decidedAt ?? ctx.now(), joined.map(({ passageId }) => passageId)],
  );
  return worked;
}

/**
 * Whether something that counts rests on a statement. An amount counts again once later ones are withdrawn. A mark about the
 * scope does not matter: it ends with its statements.
 */
async function isCited(ctx: Context, statementId: string): Promise<boolean> {
  const [{ cited }] = await ctx.db.query<[{ cited: boolean }]>(
    `select exists (select 1 from judgement_statements where statement_id = $1)
      or exists (select 1 from due_date_moves where statement_id = $1)
      or exists (select 1 from requests r where r.statement_id = $1
        and not exists (select 1 from request_outcomes o where o.request_id = r.id))
      or exists (select 1 from party_positions p where p.statement_id = $1
        and not exists (select 1 from party_positions later where later.party_id = p.party_id and later.sequence > p.sequence))
      or exists (select 1 from money_amounts a where a.statement_id = $1
        and not exists (select 1 from money_withdrawals w where w.amount_id = a.id)) as cited`,
    [statementId],
  );
  return cited;
}

/** Whether nothing else says where the commitment comes from. */
async function isOnly(ctx: Context, { id, noStatementReason }: Commitment, statementId: string): Promise<boolean> {
  if (noStatementReason !== null) return false;
  const [{ others }] = await ctx.db.query<[{ others: boolean }]>(
    'select exists (select 1 from counting_statements where commitment_id = $1 and id <> $2) as others',
    [id, statementId],
  );
  return !others;
}

async function open(ctx: Context, proposal: Proposal): Promise<Proposal> {
  const undecided = {
    state: ProposalState.PROPOSED,
    decidedAt: null,
    decidedBy: null,
    noteId: null,
    reasonCode: null,
    reason: null,
  };
  await ctx.db.update(Proposal, proposal.id, undecided);
  return Object.assign(proposal, undecided);
}
