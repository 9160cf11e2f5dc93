import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds sources whose text mentions an organisation by name. */
export class FindMentionsInTexts1780000001551 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Each name as a phrase, for the index of source texts. It also matches other cases and inflections.
      create function mentions_of(name text, short_name text, aliases text[]) returns tsquery
        language sql immutable parallel safe
        return (select string_agg('(' || phrase || ')', ' | ')::tsquery
          from (select phraseto_tsquery('english', folded(one))::text as phrase
            from unnest(array[name, short_name] || aliases) one where trim(one) <> '') phrases where phrase <> '');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function mentions_of');
  }
}
