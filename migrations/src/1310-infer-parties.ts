import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A party may be an organisation together with the source’s wording, and records whether it was inferred from that. */
export class InferParties1780000001310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table parties drop constraint parties_check;
      alter table parties
        add column is_inferred boolean not null default false,
        add constraint parties_are_named check (organisation_id is not null or words is not null),
        add constraint only_organisations_are_inferred check (not is_inferred or organisation_id is not null);
    `);
    await db.query(reword("concat_ws(' ', p.words, words_of(o.name, o.short_name, o.aliases))"));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(reword('coalesce(p.words, words_of(o.name, o.short_name, o.aliases))'));
    await db.query(`
      update parties set words = null where organisation_id is not null and words is not null;
      alter table parties
        drop constraint parties_are_named,
        drop constraint only_organisations_are_inferred,
        drop column is_inferred,
        add constraint parties_check check ((organisation_id is null) <> (words is null));
    `);
  }
}

/** The function that collects the register’s text, with the names of parties. */
function reword(names: string): string {
  return `
    create or replace function reword(commitment_ids uuid[]) returns void language sql as $$
      insert into commitment_words
      select c.id,
        lower(concat_ws(' ', 'FT-' || lpad(c.number::text, greatest(4, length(c.number::text)), '0'), c.title,
          party.names, array_to_string(c.policy_areas, ' '))),
        setweight(to_tsvector('english', c.title), 'A') || setweight(to_tsvector('english', coalesce(party.names, '')), 'B')
          || setweight(to_tsvector('english', array_to_string(c.policy_areas, ' ')), 'C')
          || to_tsvector('english', coalesce(said.quotes, ''))
      from commitments c
      left join lateral (
        select string_agg(${names}, ' ') as names
        from parties p left join organisations o on o.id = p.organisation_id
        where p.commitment_id = c.id and p.removed_at is null) party on true
      left join lateral (
        select left(string_agg(passages.quote, ' '), 100000) as quotes
        from statements s join passages on passages.id = s.passage_id where s.commitment_id = c.id) said on true
      where c.id = any(commitment_ids) order by c.id
      on conflict (commitment_id) do update set names = excluded.names, document = excluded.document
    $$`;
}
