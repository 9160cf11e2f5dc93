import { limits } from '@followthrough/domain/limits';
import { organisationView } from '../organisations/organisation.view.js';
import { personView } from '../people/persons/person.view.js';
import { mentionable } from '../platform/trail/mentions.js';
import { trail } from '../platform/trail/event.view.js';
import type { Row } from '../platform/sql/columns.js';
import { findable } from '../platform/views/findable.js';
import { one, page, reads } from '../platform/views/reads.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed } from '../platform/views/fields.js';
import { partOf, signedIn, type View } from '../platform/views/view.js';
import { SourceFact } from './source-fact.entity.js';
import { SourceOriginal } from './source-original.entity.js';
import { Source } from './source.entity.js';
import { SourcesArgs } from './source.inputs.js';
import { IdArgs } from '../platform/schema/id.args.js';

/** PostgreSQL hashes the text where it lies, so only its answer travels; the largest takes a tenth of a second. */
function isIntact({ text, textSha256 }: Row<Source>): Sql {
  return sql`(sha256(convert_to(${text}, 'UTF8')) = ${textSha256})`;
}

/** Sources belong to no team: whoever is signed in reads them. */
export const sourceView: View<Source> = view(Source, {
  subject: 'source',
  visibleTo: signedIn,
  bytes: { text: limits.sourceBytes },
  one: {
    issuer: byId(organisationView, 'issuerId', 'Whose words it is.'),
    archivedBy: byId(personView, 'archivedBy', 'Who archived it.'),
  },
  computed: {
    isTextIntact: computed(
      () => Boolean,
      'Whether the text still has the SHA-256 that it was archived with. Reads the whole text.',
      isIntact,
    ),
  },
});

mentionable(sourceView, ({ title }) => ({ name: title }));

const factView = view(SourceFact, {
  visibleTo: partOf(sourceView, 'sourceId'),
  one: { givenBy: byId(personView, 'givenBy', 'Who entered it.') },
});

const originalView = view(SourceOriginal, {
  visibleTo: partOf(sourceView, 'id'),
});

extend(sourceView, {
  one: { original: byId(originalView, 'id', 'What was handed in, where its readable words were taken from it.') },
  many: { facts: by(factView, 'sourceId', 'Where each thing that is known of it comes from.', { order: 'name' }) },
  page: { events: trail(sourceView) },
});

const found = findable(sourceView, (source) => ({
  names: [source.title, source.publisher, source.issuerName],
  words: sql`lower(${source.title} || ' ' || coalesce(${source.publisher}, '') || ' ' || coalesce(${source.issuerName}, ''))`,
}));

reads({
  source: one(sourceView, 'One source.', { args: IdArgs, where: (row, { args }) => sql`${row.id} = ${args.id}::uuid` }),
  sources: page(sourceView, 'Sources, newest first unless told otherwise.', {
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
