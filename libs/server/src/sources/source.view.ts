import { limits } from '@followthrough/domain/limits';
import { organisationView } from '../organisations/organisation.view.js';
import { personView } from '../people/persons/person.view.js';
import { mentionable } from '../platform/trail/mentions.js';
import { recordedIn, trail } from '../platform/trail/event.view.js';
import type { Row } from '../platform/sql/columns.js';
import { findable } from '../platform/views/findable.js';
import { fullText } from '../platform/views/full-text.js';
import { one, page, reads } from '../platform/views/reads.js';
import { shared, sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed } from '../platform/views/fields.js';
import { partOf, signedIn, type View } from '../platform/views/view.js';
import { SourceFact } from './source-fact.entity.js';
import { SourceOriginal } from './source-original.entity.js';
import { Source } from './source.entity.js';
import { SourcesArgs } from './source.inputs.js';
import { IdArgs } from '../platform/schema/id.args.js';

/**
 * PostgreSQL hashes the text itself, so that only the result is transferred; the largest text takes a tenth of a
 * second.
 */
function isIntact({ text, textSha256 }: Row<Source>): Sql {
  return sql`(sha256(convert_to(${text}, 'UTF8')) = ${textSha256})`;
}

/** Sources belong to no team: all signed-in users can read them. */
export const sourceView: View<Source> = view(Source, {
  subject: 'source',
  visibleTo: signedIn,
  bytes: { text: limits.sourceBytes },
  one: {
    issuer: byId(organisationView, 'issuerId', 'Organisation whose words it contains; null if not listed.'),
    archivedBy: byId(personView, 'archivedBy', 'Person who archived it.'),
  },
  computed: {
    isTextIntact: computed(
      () => Boolean,
      'Whether the text still matches its SHA-256 from archiving. Reads the whole text.',
      isIntact,
    ),
  },
});

mentionable(sourceView, ({ title }) => ({ name: title }));

const factView = view(SourceFact, {
  visibleTo: partOf(sourceView, 'sourceId'),
  one: { givenBy: byId(personView, 'givenBy', 'Person who entered it.') },
});

const originalView = view(SourceOriginal, {
  visibleTo: partOf(sourceView, 'id'),
});

extend(sourceView, {
  one: {
    original: byId(originalView, 'id', 'The uploaded original, if its text was extracted from HTML; otherwise null.'),
  },
  first: { recordedIn: recordedIn('source.archived', null) },
  many: { facts: by(factView, 'sourceId', 'Origin of each detail.', { order: 'name' }) },
  page: { events: trail(sourceView) },
});

/** Matches in title, publisher and issuer come before matches in the text. */
const found = findable(sourceView, (source, _, { text }) => ({
  names: [source.title, source.publisher, source.issuerName],
  words: sql`folded(${source.title} || ' ' || coalesce(${source.publisher}, '') || ' ' || coalesce(${source.issuerName}, ''))`,
  also: sql`${source.id} = any(array(select source_id
    from ${shared(sql`select w.source_id from source_words w where w.document @@ ${fullText(text)}`)}))`,
  latest: source.archivedAt,
  closeness: sql`coalesce((select max(ts_rank(w.document, ${fullText(text)})) from source_words w
    where w.source_id = ${source.id} and w.document @@ ${fullText(text)}), 0)`,
}));

reads({
  source: one(sourceView, 'One source.', { args: IdArgs, where: (row, { args }) => sql`${row.id} = ${args.id}::uuid` }),
  sources: page(sourceView, 'Sources that match a filter, newest first by default.', {
    args: SourcesArgs,
    orders: {
      PUBLISHED: {
        by: (row) => sql`coalesce(${row.publishedLatest}, '-infinity'::date)`,
        type: 'date',
        descending: true,
      },
      ARCHIVED: { by: (row) => row.archivedAt, type: 'timestamptz', descending: true },
      TITLE: { by: (row) => sql`lower(${row.title})`, type: 'text' },
      RELEVANCE: found.byName,
    },
    where: found.chosen,
  }),
});
