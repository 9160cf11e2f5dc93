import { mentionable } from '../platform/trail/mentions.js';
import { one, reads } from '../platform/views/reads.js';
import { identifier, join, raw, sql } from '../platform/sql/sql.js';
import { view } from '../platform/views/declare.js';
import { byId } from '../platform/views/fields.js';
import type { View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { Passage } from './passage.entity.js';
import { sourceView } from './source.view.js';
import { IdArgs } from '../platform/schema/id.args.js';

/** The views whose rows refer to a passage: statements, proposals, notes, evidence. Their tables have `passage_id`. */
const resting: View<object>[] = [];

/** Visible if something that refers to it is: the mark itself would reveal something hidden. */
export const passageView: View<Passage> = view(Passage, {
  visibleTo: (passage, reader) => {
    const rests = resting.map(
      (one) => sql`exists (select 1 from ${identifier(one.table.name)} resting
        where resting.passage_id = ${passage.id} and ${visible(one, raw('resting'), reader)})`,
    );
    return join(rests, ' or ');
  },
  one: { source: byId(sourceView, 'sourceId', 'The source that contains it.', { required: true }) },
});

// A long quotation is shown by its first words.
mentionable(passageView, ({ quote, sourceId }) => ({
  name: sql`case when length(${quote}) > 120 then regexp_replace(left(${quote}, 119), '\\s+\\S*$', '') || '…' else ${quote} end`,
  sourceId,
}));

/** Declares that rows of a later feature refer to passages. */
export function restsOnPassages<E extends { passageId: string | null }>(view: View<E>): void {
  const one = view as unknown as View<object>;
  resting.push(one);
  passageView.seenThrough(one, 'passageId');
}

reads({
  passage: one(passageView, 'One passage.', {
    args: IdArgs,
    where: (row, { args }) => sql`${row.id} = ${args.id}::uuid`,
  }),
});
