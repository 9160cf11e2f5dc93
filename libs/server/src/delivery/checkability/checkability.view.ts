import { aspects } from '@followthrough/domain/checkability';
import { codeList } from '@followthrough/domain/terms';
import { commitmentView } from '../../commitments/commitment.view.js';
import { join, rowCount, sql } from '../../platform/sql/sql.js';
import { derived, extend } from '../../platform/views/declare.js';
import { rowsOf } from '../../platform/views/fields.js';
import { extentOf } from './checkability.js';
import { CheckedAspect } from './checked-aspect.js';

extend(commitmentView, {
  rows: {
    checkability: rowsOf(
      derived(CheckedAspect, { fields: ['aspect', 'extent'] }),
      'Whether it can ever be judged: who, what, how much, by when, measured how. About its wording, not its delivery.',
      (c) => {
        const each = codeList(aspects).map(
          (aspect, place) => sql`(${rowCount(place)}, ${aspect}::text, ${extentOf(c, aspect)})`,
        );
        return sql`select aspect, extent from (values ${join(each, ', ')}) checked (place, aspect, extent) order by place`;
      },
    ),
  },
});
