/** A cell of a sheet: text, an exact number as written, a calendar day, or empty. */
export type Cell = string | { readonly number: string } | { readonly day: string } | null;
