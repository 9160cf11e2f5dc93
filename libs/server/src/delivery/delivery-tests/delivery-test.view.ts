import { MilestoneWeakening, TestUse } from '@followthrough/domain/delivery-tests';
import type { Commitment } from '../../commitments/commitment.entity.js';
import { commitmentView } from '../../commitments/commitment.view.js';
import { milestoneView } from '../../commitments/milestones/milestone.view.js';
import { personView } from '../../people/persons/person.view.js';
import { PageArgs } from '../../platform/schema/connection.js';
import type { Row } from '../../platform/sql/columns.js';
import { always, sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import { signOffView } from '../sign-off.view.js';
import { DeliveryTestMilestone } from './delivery-test-milestone.entity.js';
import { DeliveryTest } from './delivery-test.entity.js';
import { unproven } from './unproven-milestones.js';

export const deliveryTestView = view(DeliveryTest, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    writtenBy: byId(personView, 'writtenBy', 'Null for the system.'),
  },
  computed: {
    usedFor: computed(
      () => [TestUse],
      'Decisions made against this version. With any, it is locked: a later version says that it came after them.',
      (test) => sql`array(select distinct used.use from delivery_test_uses used
        where used.delivery_test_id = ${test.id} order by 1)`,
    ),
    usedBefore: computed(
      () => [TestUse],
      'Decisions made against an earlier version, so that this one came after them.',
      // A decision names the version that is current then, so all later ones were written after it. The earlier versions
      // are an array, so that their uses are found by index.
      (test) => sql`array(select distinct used.use from delivery_test_uses used
        where used.delivery_test_id = any(array(select earlier.id from delivery_tests earlier
          where earlier.commitment_id = ${test.commitmentId} and earlier.number < ${test.number})) order by 1)`,
    ),
    haveMilestonesChanged: computed(
      () => Boolean,
      'Whether the required milestones of the commitment are no longer those of this version.',
      (test) => sql`(${countOf(test, always)} <> ${countOf(test, isAsThen)}
        or ${countOf(test, always)} <> (select count(*) from milestones m
          where m.commitment_id = ${test.commitmentId} and m.is_required and m.removed_at is null))`,
    ),
  },
});

/** Whether the milestone `m` is required and says what it said in the version, as `was`. */
const isAsThen = sql`(m.removed_at is null and m.is_required and m.words = was.words and m.needed_grade = was.needed_grade)`;

/** How many milestones of a version meet a condition. */
const countOf = (test: Pick<Row<DeliveryTest>, 'id'>, is: Sql): Sql => sql`(select count(*)
  from delivery_test_milestones was join milestones m on m.id = was.milestone_id
  where was.delivery_test_id = ${test.id} and ${is})`;

const deliveryTestMilestoneView = view(DeliveryTestMilestone, {
  visibleTo: partOf(deliveryTestView, 'deliveryTestId'),
  one: {
    milestone: byId(milestoneView, 'milestoneId', 'The milestone as it is now, or was removed.', { required: true }),
  },
});

extend(deliveryTestView, {
  many: {
    milestones: by(deliveryTestMilestoneView, 'deliveryTestId', 'The required milestones as they were, in order.', {
      order: 'position',
    }),
  },
});

/** Whether a commitment has a test of delivery. */
export const hasTest = (c: Pick<Row<Commitment>, 'id'>): Sql =>
  sql`exists (select 1 from delivery_tests t where t.commitment_id = ${c.id})`;

extend(signOffView, {
  one: {
    test: byId(
      deliveryTestView,
      'deliveryTestId',
      'The version of the test of delivery at the time; null without one.',
    ),
  },
});

extend(milestoneView, {
  computed: {
    weakened: computed(
      () => MilestoneWeakening,
      'What became of it since the current version of the test, if that requires it and accepted evidence is lacking.',
      (_, { beside }) => sql`${beside(unproven)}.since_test`,
      { nullable: true },
    ),
  },
});

extend(commitmentView, {
  many: {
    unprovenMilestones: by(
      milestoneView,
      'commitmentId',
      'Milestones that it or its test requires, without accepted evidence of the needed grade: they stand against “Delivered”.',
      { order: 'position', where: (_, __, { beside }) => sql`${beside(unproven)}.milestone_id is not null` },
    ),
  },
  first: {
    deliveryTest: by(
      deliveryTestView,
      'commitmentId',
      'The current version of the test of delivery; null without one.',
      {
        order: '-number',
      },
    ),
  },
  page: {
    deliveryTests: pageBy(deliveryTestView, 'commitmentId', 'All versions of the test of delivery, the latest first.', {
      args: PageArgs,
      orders: { NUMBER: { by: (test) => sql`${test.number}`, type: 'integer', descending: true } },
    }),
  },
});
