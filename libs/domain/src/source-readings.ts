import { limits } from './limits.js';
import type { Kind } from './kinds.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';

/** The proposals of a source, when two people are asked to read them. */
export interface ReadableSource {
  readonly isScanned: boolean;
  /** The readers who were asked before, if proposals of theirs are still to be decided; null if not. */
  readonly readBy: readonly string[] | null;
  /** Likely proposals that wait for a decision. */
  readonly proposals: number;
}

/** Why two people cannot be asked to read this source, or null. */
export function askReadersProblem(source: ReadableSource, readerIds: readonly string[]): RuleProblem | null {
  const { isScanned, readBy, proposals } = source;
  if (readerIds.length !== limits.sourceReaders || new Set(readerIds).size < readerIds.length) {
    return problem('READERS_OF_SOURCE', {}, 'readerIds');
  }
  if (isScanned) return problem('EXTRACTION_UNDER_WAY');
  if (readBy) return problem('READING_UNDER_WAY', { by: readBy });
  return proposals === 0 ? problem('READING_OF_NOTHING') : null;
}

interface PossibleReader {
  readonly name: string;
  /** Whether they are an active contributor or manager of the team. */
  readonly isAble: boolean;
}

/** Why one of these people cannot read for the team, or null. */
export function sourceReaderProblem(readers: readonly PossibleReader[], field: string): RuleProblem | null {
  const unfit = readers.find(({ isAble }) => !isAble);
  return unfit ? problem('READER_NOT_OF_TEAM', { name: unfit.name }, field) : null;
}

/** A reading as one of its possible readers finds it. */
export interface OpenReading {
  readonly isEnded: boolean;
  /** Whether the user is one of the two readers now. */
  readonly isReader: boolean;
  readonly isFinished: boolean;
}

function openProblem({ isEnded, isReader, isFinished }: OpenReading): RuleProblem | null {
  if (isEnded) return problem('READING_ENDED');
  if (!isReader) return problem('READING_OF_OTHERS');
  return isFinished ? problem('READING_FINISHED') : null;
}

/** What is said of a proposal: whether it states a commitment and, if so, of which kind. */
export interface FoundInput {
  readonly isCommitment: boolean;
  readonly kind?: Kind | null;
}

function foundProblem({ isCommitment, kind }: FoundInput): RuleProblem | null {
  if (isCommitment && !kind) return problem('ANSWER_KIND_MISSING', {}, 'kind');
  return !isCommitment && kind ? problem('ANSWER_KIND_UNUSED', {}, 'kind') : null;
}

export interface AnswerInput extends FoundInput {
  readonly note?: string | null;
  /** The answer of their own that the user saw. */
  readonly seenAnswerId?: string | null;
}

/** Why this reader cannot answer like this, or null. `current`: the id of their latest answer. */
export function answerProblem(reading: OpenReading, current: string | null, input: AnswerInput): RuleProblem | null {
  return (
    openProblem(reading) ??
    (current && current !== input.seenAnswerId ? problem('ANSWER_CHANGED_MEANWHILE') : null) ??
    foundProblem(input) ??
    optionalTextProblem(input.note, { limit: limits.words, name: { label: 'a note' }, field: 'note' })
  );
}

/** Why this reader cannot finish, or null. */
export function finishReadingProblem(reading: OpenReading, unanswered: number): RuleProblem | null {
  return openProblem(reading) ?? (unanswered > 0 ? problem('ANSWERS_MISSING', { count: unanswered }) : null);
}

export interface DifferingAnswers {
  readonly isEnded: boolean;
  readonly areFinished: boolean;
  readonly isDiffering: boolean;
  /** Whether the user is or was one of its readers. */
  readonly hasRead: boolean;
  /** Whether the proposal is decided. */
  readonly isDecided: boolean;
  /** The latest adjudication; null if there is none. */
  readonly current: { readonly id: string; readonly by: string } | null;
}

export interface AdjudicatedInput extends FoundInput {
  readonly words: string;
  /** The adjudication that the user saw. */
  readonly seenAdjudicationId?: string | null;
}

/** Why this cannot be adjudicated like this, or null. Only a third person adjudicates, before it is decided. */
export function adjudicateProposalProblem(state: DifferingAnswers, input: AdjudicatedInput): RuleProblem | null {
  const { isEnded, areFinished, isDiffering, hasRead, isDecided, current } = state;
  if (isEnded) return problem('READING_ENDED');
  if (hasRead) return problem('ADJUDICATOR_READ');
  if (!areFinished) return problem('READERS_NOT_FINISHED');
  if (!isDiffering) return problem('READERS_AGREE');
  if (isDecided) return problem('ADJUDICATED_DECIDED');
  if (current && current.id !== input.seenAdjudicationId) return problem('ADJUDICATED_MEANWHILE', { by: [current.by] });
  return (
    foundProblem(input) ??
    requiredTextProblem(input.words, { limit: limits.words, name: { label: 'a reason' }, field: 'words' })
  );
}

/** Why a reading cannot be ended, or null. */
export function endReadingProblem({ isEnded }: Pick<OpenReading, 'isEnded'>, reason: string): RuleProblem | null {
  return isEnded ? problem('READING_ENDED') : requiredTextProblem(reason, reasonRule);
}

/** A proposal that two people read, as its decision finds it. */
export interface ProposalRead {
  readonly readers: readonly string[];
  readonly areFinished: boolean;
  /** Whether both found the same, or it was adjudicated. */
  readonly isSettled: boolean;
  /** The kind that counts; null for no commitment. */
  readonly kind: Kind | null;
}

/** Why nobody decides on it, or separates what repeats it, while the two read; null if they do not. */
export function beingReadProblem(read: ProposalRead | null): RuleProblem | null {
  return read && !read.areFinished ? problem('PROPOSAL_BEING_READ', { by: read.readers }) : null;
}

/** Why nobody decides on it yet, or null. */
export function unsettledProblem(read: ProposalRead | null): RuleProblem | null {
  return beingReadProblem(read) ?? (read && !read.isSettled ? problem('PROPOSAL_NOT_ADJUDICATED') : null);
}

/** Why it does not enter the register, under this kind if it founds a commitment; null if it may. It is settled. */
export function enteringReadProblem(read: ProposalRead | null, kind: Kind | null): RuleProblem | null {
  if (!read) return null;
  if (!read.kind) return problem('PROPOSAL_READ_AS_NONE');
  return kind && kind !== read.kind ? problem('PROPOSAL_READ_AS_KIND', { kind: read.kind }, 'kind') : null;
}

/** Why it is neither noted nor rejected, or null. It is settled. */
export function decliningReadProblem(read: ProposalRead | null): RuleProblem | null {
  return read?.kind ? problem('PROPOSAL_READ_AS_COMMITMENT') : null;
}

/** Why these proposals cannot be decided in one step, or null. */
export function settleProblem(count: number): RuleProblem | null {
  if (count === 0) return problem('SETTLE_NOTHING');
  const limit = limits.pageSize;
  return count > limit ? problem('SETTLE_TOO_MANY', { count, limit }) : null;
}
