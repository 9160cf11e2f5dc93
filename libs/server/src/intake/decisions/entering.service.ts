import { splitProblem } from '@followthrough/domain/intake';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { proposedAs, proposedEntry } from '@followthrough/domain/proposed-entry';
import { enteringReadProblem } from '@followthrough/domain/source-readings';
import { StatementRole } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../../commitments/commitment.entity.js';
import { CommitmentService } from '../../commitments/commitment.service.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import { StatementService } from '../../commitments/statements/statement.service.js';
import { isRefusing, type Context, type Identified } from '../../platform/changes/context.js';
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
import { ProposalChanged, type ProposalDecided } from '../proposals/proposal.problems.js';
import { asRead } from './as-read.js';
import { separate } from './separating.service.js';
import { acquireUndecided, decide, type Joined, type Undecided } from './undecided.js';

type Decided = Promise<Proposal | RuleProblem | ProposalDecided | ProposalChanged>;

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

  async accept(ctx: Context, { proposalId, commitment, alsoSaid }: AcceptProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId, alsoSaid);
    if (isRefusing(undecided)) return undecided;
    const refused = enteringReadProblem(undecided.read, commitment.facts.kind);
    if (refused) return refused;
    const created = await this.#found(ctx, undecided, commitment);
    if (isProblem(created)) return created;
    return this.#enter(ctx, undecided, ProposalState.ACCEPTED, made(created));
  }

  /** With the extracted details unchanged, as the user has seen them, but for the kind that two readers found. */
  async acceptAsProposed(ctx: Context, input: AcceptAsProposedInput): Decided {
    const undecided = await acquireUndecided(ctx, input.proposalId);
    if (isRefusing(undecided)) return undecided;
    const refused = enteringReadProblem(undecided.read, null);
    if (refused) return refused;
    const shown = await asRead(ctx, undecided.proposal);
    if (shown.version !== input.version) return ProposalChanged.now;
    const proposed = proposedAs(shown, undecided.read?.kind ?? null);
    const created = await this.#found(ctx, undecided, proposedEntry(proposed, input.leadTeamId, input.undertakerId));
    if (isProblem(created)) return created;
    return this.#enter(ctx, undecided, ProposalState.ACCEPTED, made(created));
  }

  /**
   * Links come first, in one order for everyone, so that two splits queue instead of causing a deadlock. What says the
   * proposal again is separated from it, because nobody can tell which part it says.
   */
  async split(ctx: Context, { proposalId, commitments, links }: SplitProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (isRefusing(undecided)) return undecided;
    const refused =
      enteringReadProblem(undecided.read, null) ?? splitProblem(commitments.length + (links?.length ?? 0));
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
    for (const { proposal } of undecided.joined) await separate(ctx, proposal, proposalId);
    return enter(ctx, undecided.proposal, ProposalState.SPLIT, outcomes);
  }

  async link(ctx: Context, { proposalId, alsoSaid, ...link }: LinkProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId, alsoSaid);
    if (isRefusing(undecided)) return undecided;
    const refused = enteringReadProblem(undecided.read, null);
    if (refused) return refused;
    const linked = await this.#linked(ctx, undecided, link);
    if (isProblem(linked)) return linked;
    return this.#enter(ctx, undecided, ProposalState.LINKED, linked);
  }

  /** Enters a proposal, and what repeats it as further statements of the same commitment. */
  async #enter(ctx: Context, { proposal, joined }: Undecided, state: 'ACCEPTED' | 'LINKED', outcome: Outcome): Decided {
    const decided = await enter(ctx, proposal, state, [outcome]);
    for (const one of joined) {
      const refused = await this.#restate(ctx, one, outcome.commitment.id);
      if (refused) return refused;
      await enter(ctx, one.proposal, ProposalState.LINKED, [{ ...outcome, isMade: false }]);
    }
    return decided;
  }

  /**
   * A passage that already states the commitment needs no second statement. It is not looked up in the text, which can be
   * megabytes, and was checked for the statement of the proposal itself.
   */
  async #restate(ctx: Context, { proposal, passage }: Joined, commitmentId: string): Promise<RuleProblem | null> {
    if (await this.statements.held(ctx, commitmentId, passage.id)) return null;
    const { force, manner, speaker } = proposal;
    const statement = {
      ...placeOf({ passage }),
      ...{ roles: [StatementRole.STATES], force, manner, speakerName: speaker },
    };
    const added = await this.statements.add(ctx, { commitmentId, statement }, passage);
    return isProblem(added) ? added.in('alsoSaid') : null;
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

function placeOf({ passage: { sourceId, start, end } }: Pick<Joined, 'passage'>) {
  return { sourceId, start, end };
}

/** The result of a decision. */
interface Outcome {
  readonly commitment: Identified;
  /** Whether the decision created it, rather than linking to it. */
  readonly isMade: boolean;
}

const made = (commitment: Commitment): Outcome => ({ commitment, isMade: true });

const within = (path: string, refused: RuleProblem) => refused.in(refused.field ? `${path}.${refused.field}` : path);

/** The trail of one commitment does not reveal the other parts of a split. */
export async function enter(
  ctx: Context,
  proposal: Proposal,
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
