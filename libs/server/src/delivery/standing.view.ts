import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { commitmentView } from '../commitments/commitment.view.js';
import { chosenStatement } from '../commitments/statements/statement.view.js';
import { DateTime, Edtf } from '../platform/schema/scalars.js';
import { sql } from '../platform/sql/sql.js';
import { computed, extend } from '../platform/views/view.js';
import { isDatePassed, isOverdue, isStale, ofStanding } from './standing.js';

extend(commitmentView, {
  computed: {
    stage: computed(
      () => Stage,
      'The rung of its ladder that it has come to.',
      (c, reading) => ofStanding(c, reading, sql`s.stage`),
    ),
    stageSince: computed(
      () => Edtf,
      'When it came there: for the stage it was entered with, the date of its first statement; null where unknown.',
      (c, reading) => sql`coalesce((${ofStanding(c, reading, sql`s.stage_since`)}), (
        select published.published from statements said join sources published on published.id = said.source_id
        where said.id = (${chosenStatement(c.id, 'asc')})))`,
      { nullable: true },
    ),
    status: computed(
      () => DeliveryStatus,
      'How its team says that it is going; unclear while nobody has judged.',
      (c, reading) => ofStanding(c, reading, sql`s.status`),
    ),
    isUnjudged: computed(
      () => Boolean,
      'Whether no report holds: it then reads as unclear, without a judgement.',
      (c, reading) => ofStanding(c, reading, sql`s.judgement_id is null`),
    ),
    datePassed: computed(
      () => Boolean,
      'Its last day is over, and nobody has judged it since: we do not know.',
      (c, reading) => isDatePassed(c, reading),
    ),
    overdue: computed(
      () => Boolean,
      'Its last day is over, and a later report holds an open status: we know that it is late.',
      (c, reading) => isOverdue(c, reading),
    ),
    stale: computed(
      () => Boolean,
      'No statement, report, evidence or stage change for ninety days, and not closed.',
      (c, reading) => isStale(c, reading),
    ),
    lastNewsAt: computed(
      () => DateTime,
      'When the last statement, report, evidence or stage change that counts was recorded.',
      (c, reading) => ofStanding(c, reading, sql`s.last_news_at`),
    ),
  },
});
