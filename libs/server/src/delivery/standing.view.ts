import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { commitmentView } from '../commitments/commitment.view.js';
import { chosenStatement } from '../commitments/statements/statement.view.js';
import { DateTime, Day, Edtf } from '../platform/schema/scalars.js';
import { sql } from '../platform/sql/sql.js';
import { extend } from '../platform/views/declare.js';
import { computed } from '../platform/views/fields.js';
import { isDatePassed, isOverdue, isStale, standing } from './standing.js';

extend(commitmentView, {
  computed: {
    stage: computed(
      () => Stage,
      'The rung of its ladder that it has come to.',
      (_, { beside }) => sql`${beside(standing)}.stage`,
    ),
    stageSince: computed(
      () => Edtf,
      'When it came there: for the stage it was entered with, the date of its first statement; null where unknown.',
      (c, { beside }) => sql`coalesce(${beside(standing)}.stage_since, (
        select published.published from counting_statements said join sources published on published.id = said.source_id
        where said.id = (${chosenStatement(c.id, 'asc')})))`,
      { nullable: true },
    ),
    status: computed(
      () => DeliveryStatus,
      'How its team says that it is going; unclear while nobody has judged.',
      (_, { beside }) => sql`${beside(standing)}.status`,
    ),
    isUnjudged: computed(
      () => Boolean,
      'Whether no report holds: it then reads as unclear, without a judgement.',
      (_, { beside }) => sql`${beside(standing)}.judgement_id is null`,
    ),
    reportedOn: computed(
      () => Day,
      'The effective day of the current report; null while there is none.',
      (_, { beside }) => sql`${beside(standing)}.judged_on`,
      { nullable: true },
    ),
    datePassed: computed(
      () => Boolean,
      'Its last day is over, and nobody has judged it since: we do not know.',
      (c, reading) => sql`coalesce(${isDatePassed(c, reading.beside(standing), reading)}, false)`,
    ),
    overdue: computed(
      () => Boolean,
      'Its last day is over, and a later report holds an open status: we know that it is late.',
      (c, reading) => sql`coalesce(${isOverdue(c, reading.beside(standing), reading)}, false)`,
    ),
    stale: computed(
      () => Boolean,
      'No statement, report, evidence or stage change for ninety days, and not closed.',
      (c, reading) => sql`coalesce(${isStale(c, reading.beside(standing), reading)}, false)`,
    ),
    lastNewsAt: computed(
      () => DateTime,
      'When the last statement, report, evidence or stage change that counts was recorded.',
      (_, { beside }) => sql`${beside(standing)}.last_news_at`,
    ),
  },
});
