import { ArgsType, Field } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { extend } from '../platform/views/declare.js';
import { computed } from '../platform/views/fields.js';
import { fullText } from '../platform/views/full-text.js';
import { searched } from '../platform/views/search-text.js';
import { sourceView } from '../sources/source.view.js';

@ArgsType()
class SnippetArgs {
  @Field({ description: 'Text to search for, as in a filter.' })
  text!: string;
}

const options = 'MaxFragments=1, MinWords=10, MaxWords=26, StartSel="", StopSel=""';

/**
 * About 20 words around the match, exactly as written. They are located in the folded text, which is as long as the
 * text unless a letter folds into several; in that case the beginning is shown. The fence prevents computing the
 * excerpt three times.
 */
function snippet(words: Sql, query: Sql): Sql {
  return sql`(select case when length(f.folded) = length(f.words) and strpos(f.folded, f.cut) > 0
      then substr(f.words, strpos(f.folded, f.cut), length(f.cut)) else left(f.words, 150) end
    from (select w.words, w.folded, ts_headline('english', w.folded, ${query}, ${options}) as cut
      from (select words, folded(words) as folded from (select ${words} as words offset 0) words offset 0) w offset 0) f)`;
}

function queryOf({ text }: SnippetArgs): Sql | null {
  const typed = searched(text)?.text;
  return typed === undefined ? null : fullText(typed);
}

extend(sourceView, {
  computed: {
    snippet: computed(
      () => String,
      'Part of its text around the matching words; null if none match.',
      (source, { args }) => {
        const query = queryOf(args as SnippetArgs);
        return query
          ? sql`select ${snippet(sql`substr(${source.text}, w.start + 1, 40200)`, query)} from source_words w
              where w.source_id = ${source.id} and w.document @@ ${query} order by w.start limit 1`
          : sql`null::text`;
      },
      { nullable: true, args: SnippetArgs },
    ),
  },
});

extend(commitmentView, {
  computed: {
    snippet: computed(
      () => String,
      'Part of a statement around the matching words; null if none match.',
      (c, { args }) => {
        const query = queryOf(args as SnippetArgs);
        return query
          ? sql`select ${snippet(sql`p.quote`, query)} from statements s join passages p on p.id = s.passage_id
              where s.commitment_id = ${c.id} and document_of(p.quote) @@ ${query}
                and not exists (select 1 from statement_withdrawals w where w.statement_id = s.id)
              order by s.id limit 1`
          : sql`null::text`;
      },
      { nullable: true, args: SnippetArgs },
    ),
  },
});
