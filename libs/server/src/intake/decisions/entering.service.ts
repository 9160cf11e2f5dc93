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
 * Decisions by which a proposal reaches the register. They are told on the page of the commitment, never on that of the
 * source: whoever may not see the commitment must not learn that there is one.
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
    return enter(ctx, undecided, ProposalState.ACCEPTED, [created]);
  }

  /** With what was read of the passage: the reader saw it whole, and changes nothing of it. */
  async acceptAsProposed(ctx: Context, input: AcceptAsProposedInput): Promise<Awaited<Decided> | ProposalChanged> {
    const undecided = await acquireUndecided(ctx, input.proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const read = await asRead(ctx, undecided.proposal);
    if (read.version !== input.version) return ProposalChanged.now;
    const created = await this.#found(ctx, undecided, proposedEntry(read, input.leadTeamId, input.undertakerId));
    if (isProblem(created)) return created;
    return enter(ctx, undecided, ProposalState.ACCEPTED, [created]);
  }

  async split(ctx: Context, { proposalId, commitments }: SplitProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const refused = splitProblem(commitments.length);
    if (refused) return refused;
    const created: Commitment[] = [];
    for (const [place, commitment] of commitments.entries()) {
      const one = await this.#found(ctx, undecided, commitment);
      if (isProblem(one)) return one.in(`commitments.${place}${one.field ? `.${one.field}` : ''}`);
      created.push(one);
    }
    return enter(ctx, undecided, ProposalState.SPLIT, created);
  }

  async link(ctx: Context, { proposalId, commitmentId, said }: LinkProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const statement = await this.statements.add(ctx, { commitmentId, statement: { ...placeOf(undecided), ...said } });
    if (isProblem(statement)) return statement;
    return enter(ctx, undecided, ProposalState.LINKED, [await ctx.see(commitmentView, commitmentId)]);
  }

  #found(ctx: Context, undecided: Undecided, input: FoundedCommitmentInput): Promise<Commitment | RuleProblem> {
    const { said, ...commitment } = input;
    return this.commitments.create(ctx, { ...commitment, statement: { ...placeOf(undecided), ...said } });
  }
}

function placeOf({ passage: { sourceId, start, end } }: Undecided) {
  return { sourceId, start, end };
}

/** The event of each decision. That there are other parts of a split is not told by the trail of one that a reader sees. */
const entered = {
  ACCEPTED: 'proposal.accepted',
  SPLIT: 'proposal.accepted',
  LINKED: 'proposal.linked',
} as const;

async function enter(
  ctx: Context,
  { proposal }: Undecided,
  state: keyof typeof entered,
  commitments: readonly Commitment[],
): Promise<Proposal> {
  for (const { id } of commitments) {
    await ctx.db.insert(ProposalOutcome, {
      id: newId(),
      proposalId: proposal.id,
      commitmentId: id,
      decidedAt: ctx.now(),
    });
  }
  const decided = await decide(ctx, proposal, { state });
  const { id: proposalId, sourceId, passageId } = proposal;
  for (const commitment of commitments) {
    await ctx.record(entered[state], commitment, { proposalId, sourceId, passageId });
  }
  return decided;
}
