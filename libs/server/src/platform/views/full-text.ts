import { once, sql, type Sql } from '../sql/sql.js';

/** Fewer letters begin so many words that they tell nothing, and each of them is read. */
const halfTyped = /[\p{L}\p{N}]{3,}$/u;

/**
 * What a document (`document_of` of the migrations) is asked for: as people search elsewhere, "quoted words" stand together,
 * and -none of this. The last word may still be half typed.
 */
export function fullText(text: string): Sql {
  const whole = sql`websearch_to_tsquery('english', folded(${text}::text))`;
  const last = hasOperators(text) ? undefined : halfTyped.exec(text)?.[0];
  if (last === undefined) return once(whole);
  const rest = text.slice(0, -last.length);
  return once(sql`${whole} || (websearch_to_tsquery('english', folded(${rest}::text))
    && to_tsquery('simple', folded(${last}::text) || ':*'))`);
}

/** Whether a text says how its words are looked for. */
export function hasOperators(text: string): boolean {
  return /"|(^|\s)-/.test(text);
}
