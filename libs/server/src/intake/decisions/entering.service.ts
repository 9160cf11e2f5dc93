import { splitProblem } from '@followthrough/domain/intake';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { proposedEntry } from '@followthrough/domain/proposed-entry';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../../commitments/commitment.entity.js';
import { CommitmentService } from '../../commitments/commitment.service.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import { StatementService } from '../../commitments/statements/statement.service.js';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import type {
  AcceptAsProposedInput,
  AcceptProposalInput,
  FoundedCommitmentInput,
  LinkedCommitmentInput,
  LinkProposalInput,
  SplitProposalInput,
} from '../proposals/proposal.inputs.js';
import type { Proposal } from '../proposals/proposal.entity.js';
import { ProposalOutcome } from './proposal-outcome.entity.js';
import { ProposalChanged, ProposalDecided } from '../proposals/proposal.problems.js';
import { asRead } from './as-read.js';
import { acquireUndecided, decide, type Undecided } from './undecided.js';

type Decided = Promise<Proposal | RuleProblem | ProposalDecided>;

/**
 * Decisions that bring a proposal into the register. Their events are on the commitment, never on the source: people
 * who cannot see the commitment must not learn that it exists.
 */
@Injectable()
export class EnteringService {
  constructor(
    private readonly commitments: CommitmentService,
    private readonly statements: StatementService,
  ) {}

  async accept(ctx: Context, { proposalId, commitment }: AcceptProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const created = await this.#found(ctx, undecided, commitment);
    if (isProblem(created)) return created;
    return enter(ctx, undecided, ProposalState.ACCEPTED, [made(created)]);
  }

  /** With the extracted details unchanged: the reader has seen all of them. */
  async acceptAsProposed(ctx: Context, input: AcceptAsProposedInput): Promise<Awaited<Decided> | ProposalChanged> {
    const undecided = await acquireUndecided(ctx, input.proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const read = await asRead(ctx, undecided.proposal);
    if (read.version !== input.version) return ProposalChanged.now;
    const created = await this.#found(ctx, undecided, proposedEntry(read, input.leadTeamId, input.undertakerId));
    if (isProblem(created)) return created;
    return enter(ctx, undecided, ProposalState.ACCEPTED, [made(created)]);
  }

  /** Links come first, in one order for everyone, so that two splits queue instead of causing a deadlock. */
  async split(ctx: Context, { proposalId, commitments, links }: SplitProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const refused = splitProblem(commitments.length + (links?.length ?? 0));
    if (refused) return refused;
    const outcomes: Outcome[] = [];
    const inOrder = [...(links ?? []).entries()].sort(([, a], [, b]) => (a.commitmentId < b.commitmentId ? -1 : 1));
    for (const [place, link] of inOrder) {
      const linked = await this.#linked(ctx, undecided, link);
      if (isProblem(linked)) return within(`links.${place}`, linked);
      outcomes.push(linked);
    }
    for (const [place, commitment] of commitments.entries()) {
      const created = await this.#found(ctx, undecided, commitment);
      if (isProblem(created)) return within(`commitments.${place}`, created);
      outcomes.push(made(created));
    }
    return enter(ctx, undecided, ProposalState.SPLIT, outcomes);
  }

  async link(ctx: Context, { proposalId, ...link }: LinkProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const linked = await this.#linked(ctx, undecided, link);
    if (isProblem(linked)) return linked;
    return enter(ctx, undecided, ProposalState.LINKED, [linked]);
  }

  async #linked(ctx: Context, undecided: Undecided, { commitmentId, said }: LinkedCommitmentInput) {
    const statement = await this.statements.add(ctx, { commitmentId, statement: { ...placeOf(undecided), ...said } });
    if (isProblem(statement)) return statement;
    return { commitment: await ctx.see(commitmentView, commitmentId), isMade: false };
  }

  #found(ctx: Context, undecided: Undecided, input: FoundedCommitmentInput): Promise<Commitment | RuleProblem> {
    const { said, ...commitment } = input;
    return this.commitments.create(ctx, { ...commitment, statement: { ...placeOf(undecided), ...said } });
  }
}

function placeOf({ passage: { sourceId, start, end } }: Undecided) {
  return { sourceId, start, end };
}

/** The result of a decision. */
interface Outcome {
  readonly commitment: Commitment;
  /** Whether the decision created it, rather than linking to it. */
  readonly isMade: boolean;
}

const made = (commitment: Commitment): Outcome => ({ commitment, isMade: true });

const within = (path: string, refused: RuleProblem) => refused.in(refused.field ? `${path}.${refused.field}` : path);

/** The trail of one commitment does not reveal the other parts of a split. */
async function enter(
  ctx: Context,
  { proposal }: Undecided,
  state: 'ACCEPTED' | 'SPLIT' | 'LINKED',
  outcomes: readonly Outcome[],
): Promise<Proposal> {
  const { id: proposalId, sourceId, passageId } = proposal;
  for (const { commitment, isMade } of outcomes) {
    const outcome = { id: newId(), proposalId, commitmentId: commitment.id, isMade, decidedAt: ctx.now() };
    await ctx.db.insert(ProposalOutcome, outcome);
  }
  const decided = await decide(ctx, proposal, { state });
  for (const { commitment, isMade } of outcomes) {
    const type = isMade ? 'proposal.accepted' : 'proposal.linked';
    await ctx.record(type, commitment, { proposalId, sourceId, passageId });
  }
  return decided;
}
