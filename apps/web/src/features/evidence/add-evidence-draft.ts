import { mayCite, lookedForProblem } from '@followthrough/domain/evidence';
import { limits } from '@followthrough/domain/limits';
import type { RuleProblem } from '@followthrough/domain/problems';
import { typedNumber, typedNumberProblem } from '@followthrough/domain/typed';
import type { EvidenceKind } from '@followthrough/domain/vocabulary';
import { t } from '@lingui/core/macro';
import type { AddEvidenceInput, NewEvidenceInput } from '../../generated/graphql.js';
import { dateProblem, edtfOf } from '../platform/days/date-input.js';
import type { ClaimOption } from './claim-options.js';
import type { ChosenFile } from './file-field.js';
import type { GradedById } from './graded-choices.js';
import { asFirstGraded, type Graded } from './graded-fields.js';

/** Words selected in a source, to be used as evidence. */
export interface MarkedPassage {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** One piece of evidence in a form. Fields of another kind are kept but not sent. */
export interface PieceDraft {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly effectiveOn: string;
  /** The last day on which it holds; empty if it does not expire. */
  readonly validUntil: string;
  readonly address: string;
  readonly file: ChosenFile | null;
  readonly passage: MarkedPassage | null;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly comparison: string;
  readonly lookedFor: string;
  /** The places searched, one per line. */
  readonly lookedIn: string;
  /** The place in the document, and the words there. */
  readonly place: string;
  readonly quote: string;
}

/** The form for new evidence. */
export interface EvidenceDraft extends PieceDraft {
  /** Keyed by the id of the claim. */
  readonly supports: GradedById;
  /** For a link: whether to keep a copy of its page. */
  readonly keepCopy: boolean;
}

/** New evidence added with the claim that cites it. */
export interface CitedPiece extends PieceDraft, Graded {
  /** Identifies it in the form. */
  readonly key: string;
}

export const emptyPiece: PieceDraft = {
  kind: 'LINK',
  title: '',
  effectiveOn: '',
  validUntil: '',
  address: '',
  file: null,
  passage: null,
  measure: '',
  value: '',
  unit: '',
  period: '',
  comparison: '',
  lookedFor: '',
  lookedIn: '',
  place: '',
  quote: '',
};

export const emptyDraft: EvidenceDraft = { ...emptyPiece, supports: {}, keepCopy: false };

export function citedPiece(parts: Partial<PieceDraft>): CitedPiece {
  return { ...emptyPiece, ...asFirstGraded, ...parts, key: crypto.randomUUID() };
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function ofKind(draft: PieceDraft): Partial<AddEvidenceInput> {
  switch (draft.kind) {
    case 'LINK':
      return { address: draft.address.trim() };
    case 'FILE':
      return { fileId: draft.file?.id ?? null };
    case 'PASSAGE': {
      const { sourceId, start, end } = draft.passage ?? {};
      return sourceId === undefined ? {} : { sourceId, start: start!, end: end! };
    }
    case 'FIGURE': {
      const { measure, value, unit, period, comparison } = draft;
      return {
        measure,
        value: orNull(typedNumber(value)),
        unit: orNull(unit),
        period: orNull(period),
        comparison: orNull(comparison),
      };
    }
    case 'SEARCH':
      return { lookedFor: draft.lookedFor, lookedIn: linesOf(draft.lookedIn) };
  }
}

/** Why a piece cannot be sent as typed, or null. `path` is the prefix of its field names: `newEvidence.0.`. */
export function pieceProblem({ kind, value, effectiveOn, lookedFor }: PieceDraft, path = ''): RuleProblem | null {
  const refused = dateProblem(effectiveOn, `${path}effectiveOn`);
  if (refused) return refused;
  if (kind === 'FIGURE') return typedNumberProblem(value, `${path}value`);
  // The title follows from it, so the server would miss the title first.
  if (kind !== 'SEARCH') return null;
  return lookedForProblem(lookedFor, `${path}lookedFor`);
}

/** Says that nothing was found, because lists show only the title. */
const searchTitle = (lookedFor: string) => t`Nothing found: ${lookedFor}`.slice(0, limits.title);

function pieceInput(draft: PieceDraft) {
  const isLocated = draft.kind !== 'PASSAGE' && draft.kind !== 'SEARCH';
  return {
    kind: draft.kind,
    title: draft.kind === 'SEARCH' ? searchTitle(draft.lookedFor) : draft.title,
    effectiveOn: draft.effectiveOn.trim() ? edtfOf(draft.effectiveOn) : null,
    ...(draft.kind !== 'SEARCH' && { validUntil: orNull(draft.validUntil) }),
    ...ofKind(draft),
    ...(isLocated && { place: orNull(draft.place), quote: orNull(draft.quote) }),
  };
}

/** Every search has the same role and grade, so its form does not ask for them. */
const gradedOf = (kind: EvidenceKind, { role, grade }: Graded) => (kind === 'SEARCH' ? asFirstGraded : { role, grade });

export function newEvidenceInput(pieces: readonly CitedPiece[]): NewEvidenceInput[] {
  return pieces.map((piece) => ({ ...pieceInput(piece), ...gradedOf(piece.kind, piece) }));
}

/** Why one of several pieces cannot be sent, or null. */
export function newEvidenceProblem(pieces: readonly CitedPiece[]): RuleProblem | null {
  for (const [at, piece] of pieces.entries()) {
    const refused = pieceProblem(piece, `newEvidence.${at}.`);
    if (refused) return refused;
  }
  return null;
}

/** What was entered about a piece of evidence, with the claims that it supports. */
export function evidenceInput(
  draft: EvidenceDraft,
  claims: readonly ClaimOption[],
): Omit<AddEvidenceInput, 'commitmentId'> {
  const chosen = claims.filter((claim) => claim.claimId in draft.supports && mayCite(draft.kind, claim));
  return {
    ...pieceInput(draft),
    ...(draft.kind === 'LINK' && draft.keepCopy && { keepCopy: true }),
    supports: chosen.map(({ claim, claimId }) => ({
      claim,
      claimId,
      ...gradedOf(draft.kind, draft.supports[claimId]!),
    })),
  };
}
