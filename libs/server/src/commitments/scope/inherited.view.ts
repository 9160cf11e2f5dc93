import { isPartOf } from '../../organisations/parts.js';
import type { Row } from '../../platform/sql/columns.js';
import { sql, type Sql } from '../../platform/sql/sql.js';
import { extend } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import type { Reading } from '../../platform/views/view.js';
import type { Commitment } from '../commitment.entity.js';
import { commitmentView } from '../commitment.view.js';

/**
 * Whether a government that has left office undertakes it, and no publication of its country, or of a part of that, has
 * stated or changed it since: from then on, its successor speaks for the country. It never means withdrawn.
 */
export const isInherited = (c: Pick<Row<Commitment>, 'id'>, { today }: Reading): Sql => sql`exists (
  select 1 from parties undertaking join organisations government on government.id = undertaking.organisation_id
  where undertaking.commitment_id = ${c.id} and undertaking.removed_at is null and undertaking.role = 'UNDERTAKES'
    and government.kind = 'GOVERNMENT' and government.in_office_until < ${today}::date
    and not exists (select 1 from counting_statements said join sources published on published.id = said.source_id
      where said.commitment_id = ${c.id} and said.roles && '{STATES,CHANGES}'
        and published.published_earliest >= government.in_office_until
        and ${isPartOf(sql`published.issuer_id`, sql`government.parent_id`)}
        and not ${isPartOf(sql`published.issuer_id`, sql`government.id`)}))`;

extend(commitmentView, {
  computed: {
    inherited: computed(
      () => Boolean,
      'Whether an earlier government undertook it, and its successor has not restated it. It never means withdrawn.',
      isInherited,
    ),
  },
});
