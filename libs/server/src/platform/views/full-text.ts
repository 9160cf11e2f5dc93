import { once, sql, type Sql } from '../sql/sql.js';

/** Fewer letters begin so many words that searching for them is slow and useless. */
const halfTyped = /[\p{L}\p{N}]{3,}$/u;

/**
 * A query against a document (`document_of` in the migrations): "quoted words" are a phrase, and -word excludes. The
 * last word may be incomplete.
 */
export function fullText(text: string): Sql {
  const whole = sql`websearch_to_tsquery('english', folded(${text}::text))`;
  const last = hasOperators(text) ? undefined : halfTyped.exec(text)?.[0];
  if (last === undefined) return once(whole);
  const rest = text.slice(0, -last.length);
  return once(sql`${whole} || (websearch_to_tsquery('english', folded(${rest}::text))
    && to_tsquery('simple', folded(${last}::text) || ':*'))`);
}

/** Whether the text uses search operators. */
export function hasOperators(text: string): boolean {
  return /"|(^|\s)-/.test(text);
}
