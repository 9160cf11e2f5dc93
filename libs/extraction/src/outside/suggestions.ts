import { kinds, type Kind } from '@followthrough/domain/kinds';
import { isCode } from '@followthrough/domain/terms';

/** Words that a model takes for a commitment. They are only looked for in the text, never shown or stored. */
export interface Suggestion {
  readonly quote: string;
  readonly kind: Kind | undefined;
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** How many were unusable, or beyond the limit. */
  readonly leftOut: number;
}

const mostSuggestions = 100;
const shortestQuote = 12;
const longestQuote = 4_000;

/**
 * Reads the answer of a model, whatever it is; null if it has no list of suggestions. Members other than the quote and a
 * known kind are ignored.
 */
export function suggestionsIn(answer: string): Suggestions | null {
  const list = listOf(answer);
  if (!list) return null;
  const suggestions = list.slice(0, mostSuggestions).flatMap((item) => suggestionOf(item) ?? []);
  return { suggestions, leftOut: list.length - suggestions.length };
}

function suggestionOf(item: unknown): Suggestion | null {
  const quote = own(item, 'quote');
  if (typeof quote !== 'string' || quote.length > longestQuote) return null;
  const kind = own(item, 'kind');
  return quote.trim().length < shortestQuote ? null : { quote, kind: isCode(kinds, kind) ? kind : undefined };
}

function listIn(json: unknown): readonly unknown[] | null {
  const list = Array.isArray(json) ? json : own(json, 'commitments');
  return Array.isArray(list) ? (list as unknown[]) : null;
}

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The list in all of an answer, or in what is between its first and last bracket, because models add words and fences. */
function listOf(answer: string): readonly unknown[] | null {
  const thought = answer.lastIndexOf('</think>');
  const said = thought < 0 ? answer : answer.slice(thought);
  const whole = parsed(said);
  if (whole !== undefined) return listIn(whole);
  return listIn(parsed(between(said, '{', '}'))) ?? listIn(parsed(between(said, '[', ']')));
}

function between(words: string, first: string, last: string): string {
  return words.slice(words.indexOf(first), words.lastIndexOf(last) + 1);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
