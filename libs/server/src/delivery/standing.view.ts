import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { commitmentView } from '../commitments/commitment.view.js';
import { chosenStatement } from '../commitments/statements/statement.view.js';
import { DateTime, Day, Edtf } from '../platform/schema/scalars.js';
import { sql } from '../platform/sql/sql.js';
import { extend } from '../platform/views/declare.js';
import { computed } from '../platform/views/fields.js';
import { isDatePassed, isOverdue, isOverride, isReversed, isStale, isStalled, standing } from './standing.js';

extend(commitmentView, {
  computed: {
    stage: computed(
      () => Stage,
      'Current stage on the ladder of its kind.',
      (_, { beside }) => sql`${beside(standing)}.stage`,
    ),
    stageSince: computed(
      () => Edtf,
      'Effective date of the current stage. For the initial stage, the date of the first statement; null if unknown.',
      (c, { beside }) => sql`coalesce(${beside(standing)}.stage_since, (
        select published.published from counting_statements said join sources published on published.id = said.source_id
        where said.id = (${chosenStatement(c.id, 'asc')})))`,
      { nullable: true },
    ),
    status: computed(
      () => DeliveryStatus,
      'Status from the current report; UNCLEAR without one.',
      (_, { beside }) => sql`${beside(standing)}.status`,
    ),
    isUnjudged: computed(
      () => Boolean,
      'True if there is no current report. The status then reads “Unclear”.',
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
      'True if the due date has passed with no report since. Delivery is then unknown.',
      (c, reading) => sql`coalesce(${isDatePassed(c, reading.beside(standing), reading)}, false)`,
    ),
    overdue: computed(
      () => Boolean,
      'True if the due date has passed and a later report gives an open status.',
      (c, reading) => sql`coalesce(${isOverdue(c, reading.beside(standing), reading)}, false)`,
    ),
    stale: computed(
      () => Boolean,
      'True if it is open and has had no statement, report, assessment, evidence or stage change for 90 days.',
      (c, reading) => sql`coalesce(${isStale(c, reading.beside(standing), reading)}, false)`,
    ),
    stalled: computed(
      () => Boolean,
      'True if it is open and has had no change of stage and no accepted evidence for nine months.',
      (c, reading) => isStalled(c, reading.beside(standing), reading),
    ),
    disputed: computed(
      () => Boolean,
      'True if the current assessment has another status than the current report, and is about that report.',
      (_, { beside }) => sql`${beside(standing)}.is_disputed`,
    ),
    reversed: computed(
      () => Boolean,
      'True if it is open, and an earlier judgement that counts in the chosen voice says “delivered”.',
      (c, reading) => isReversed(c, reading.beside(standing), reading),
    ),
    isOverride: computed(
      () => Boolean,
      'Whether “delivered” was agreed or assessed without accepted evidence, in that voice; always false for reports.',
      (c, reading) => isOverride(c, reading.beside(standing), reading),
    ),
    lastNewsAt: computed(
      () => DateTime,
      'Time of the latest statement, report, assessment, evidence or stage change that was not withdrawn.',
      (_, { beside }) => sql`${beside(standing)}.last_news_at`,
    ),
  },
});
