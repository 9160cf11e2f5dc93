/** A value of a sheet: text; an exact number as it is written; a calendar day; or nothing. */
export type Cell = string | { readonly number: string } | { readonly day: string } | null;
