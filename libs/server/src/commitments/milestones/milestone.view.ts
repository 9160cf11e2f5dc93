import { sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import { commitmentView } from '../commitment.view.js';
import { Milestone } from './milestone.entity.js';

export const milestoneView = view(Milestone, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
});

extend(commitmentView, {
  many: {
    milestones: by(milestoneView, 'commitmentId', 'Steps and tests of its delivery, in order.', {
      order: 'position',
      where: (milestone) => sql`${milestone.removedAt} is null`,
    }),
  },
});
