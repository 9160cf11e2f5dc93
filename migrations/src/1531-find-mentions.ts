import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the passages that mention an organisation by one of its names. */
export class FindMentions1780000001531 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Names as whole words, case-sensitive: “us” is not the United States. Line breaks between words are allowed.
      create function mention_of(name text, short_name text, aliases text[]) returns text
        language sql immutable parallel safe
        return (select '(^|[^[:alnum:]])(' || string_agg(regexp_replace(
            regexp_replace(trim(one), '([][\\\\.^$*+?(){}|-])', '\\\\\\1', 'g'), '\\s+', '\\\\s+', 'g'), '|')
          || ')($|[^[:alnum:]])' from unnest(array[name, short_name] || aliases) one where trim(one) <> '');
      create index passages_by_quote on passages using gin (quote gin_trgm_ops);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index passages_by_quote; drop function mention_of');
  }
}
