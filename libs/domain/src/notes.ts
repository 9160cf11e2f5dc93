import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { typedNumber } from './typed.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { NoteKind } from './vocabulary.js';

/**
 * A note about a passage that states no commitment. All fields except the kind are in the source’s words; `value` is a
 * decimal.
 */
export interface NoteFacts {
  readonly kind: NoteKind;
  /** What is counted. Only a figure has this field and the four after it. */
  readonly measure?: string | null;
  readonly value?: string | null;
  /** The value as printed: “9,400”. */
  readonly valueWords?: string | null;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly comparison?: string | null;
  /** In our words: the subject of the note. */
  readonly words?: string | null;
}

const decimal = /^-?\d{1,18}(\.\d{1,9})?$/;
const ofFigures = ['measure', 'value', 'valueWords', 'unit', 'period', 'comparison'] as const;

/** Why this note cannot be saved, or null. */
export function noteProblem(note: NoteFacts): RuleProblem | null {
  const isFigure = note.kind === NoteKind.FIGURE;
  const words = optionalTextProblem(note.words, { limit: limits.words, name: { label: 'a note' }, field: 'words' });
  if (words) return words;
  if (!isFigure) {
    const filled = ofFigures.find((name) => note[name]);
    return filled ? problem('NOTE_NOT_A_FIGURE', {}, filled) : null;
  }
  return (
    measureProblem(note.measure) ??
    (note.value && !decimal.test(note.value) ? problem('NUMBER_INVALID', { typed: note.value }, 'value') : null) ??
    valueWordsProblem(note) ??
    figureTextsProblem(note)
  );
}

/** Why this cannot be the measure of a figure, or null. */
export function measureProblem(measure: string | null | undefined): RuleProblem | null {
  return requiredTextProblem(measure, { limit: limits.line, name: { label: 'a measure' }, field: 'measure' });
}

type FigureLines = Pick<NoteFacts, 'unit' | 'period' | 'comparison'>;

/** Why these texts of a figure cannot be saved, or null. */
export function figureTextsProblem({ unit, period, comparison }: FigureLines): RuleProblem | null {
  const { line: limit } = limits;
  return (
    optionalTextProblem(unit, { limit, name: { label: 'a unit' }, field: 'unit' }) ??
    optionalTextProblem(period, { limit, name: { label: 'a period' }, field: 'period' }) ??
    optionalTextProblem(comparison, { limit, name: { label: 'a comparison' }, field: 'comparison' })
  );
}

/** Wording with a different number from the value would be two figures in one. */
function valueWordsProblem({ value, valueWords }: NoteFacts): RuleProblem | null {
  if (!valueWords || (value && Number(typedNumber(valueWords)) === Number(value))) return null;
  return problem('VALUES_DIFFER', {}, 'value');
}
