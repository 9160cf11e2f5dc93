import type { MigrationInterface, QueryRunner } from 'typeorm';

const marked = (unmarked: string) => `
  create or replace function folded(words text) returns text language sql immutable parallel safe
    return case when ${unmarked} then lower(words)
      else lower(normalize(regexp_replace(normalize(words, NFD), '[\\u0300-\\u036f]+', '', 'g'), NFC)) end`;

/**
 * Long texts are indexed in half the time: they are folded once for both kinds of words, and text whose only characters
 * beyond ASCII are dashes, quotation marks and signs is not normalised, because it contains nothing to fold. The results are
 * the same, so indexes stay as they are.
 */
export class FoldOnce1780000001611 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      marked(
        `octet_length(words) = length(words) or words !~ '[^\\u0001-\\u00bf\\u2002-\\u2027\\u2030-\\u205e\\u20ac]'`,
      ),
    );
    await db.query(`
      create or replace function document_of(words text) returns tsvector language sql immutable parallel safe
        return (select to_tsvector('english', plain) || strip(to_tsvector('simple', plain))
          from (select folded(words) as plain offset 0) once)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(marked('octet_length(words) = length(words)'));
    await db.query(`
      create or replace function document_of(words text) returns tsvector language sql immutable parallel safe
        return to_tsvector('english', folded(words)) || strip(to_tsvector('simple', folded(words)))`);
  }
}
