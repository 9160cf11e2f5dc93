import type { Organisation } from '../organisations/organisation.entity.js';
import { organisationView } from '../organisations/organisation.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { extend } from '../platform/views/declare.js';
import { pageBy } from '../platform/views/fields.js';
import { isNoted, noteView } from './note.view.js';
import { sourceView } from './source.view.js';

/** Matches its name, short name and aliases in a text, as whole words. */
const namesOf = (o: Row<Organisation>): Sql => sql`mention_of(${o.name}, ${o.shortName}, ${o.aliases})`;

/** A column of the passages that mention it. */
const passagesNaming = (o: Row<Organisation>, column: Sql): Sql =>
  sql`(select ${column} from passages naming where naming.quote ~ ${namesOf(o)})`;

/**
 * Sources whose text mentions it. The index ignores case and inflection, so each match is checked against the text: “us” is
 * not the US.
 */
const textsNaming = (o: Row<Organisation>): Sql => sql`(select words.source_id from source_words words
  join sources naming on naming.id = words.source_id
  where words.document @@ mentions_of(${o.name}, ${o.shortName}, ${o.aliases})
    and substr(naming.text, words.start + 1, 40200) ~ ${namesOf(o)})`;

extend(organisationView, {
  page: {
    notesMentioning: pageBy(noteView, null, 'Notes on passages that mention it by a name, newest first.', {
      args: PageArgs,
      where: (n, o) => sql`${isNoted(n)} and ${n.passageId} in ${passagesNaming(o, sql`naming.id`)}`,
      orders: { NOTED: { by: (n) => n.createdAt, type: 'timestamptz', descending: true } },
    }),
    sourcesMentioning: pageBy(
      sourceView,
      null,
      'Sources that it issued, or that mention it in their title or text, newest first.',
      {
        args: PageArgs,
        where: (s, o) => sql`(${s.issuerId} = ${o.id} or ${s.title} ~ ${namesOf(o)}
          or ${s.id} in ${passagesNaming(o, sql`naming.source_id`)} or ${s.id} in ${textsNaming(o)})`,
        orders: {
          PUBLISHED: {
            by: (s) => sql`coalesce(${s.publishedLatest}, '-infinity'::date)`,
            type: 'date',
            descending: true,
          },
        },
      },
    ),
  },
});
