import { commitmentView } from '../commitments/commitment.view.js';
import { personView } from '../people/persons/person.view.js';
import { sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { RungMark } from './rung-mark.entity.js';
import { ofStanding } from './standing.js';

export const rungMarkView = view(RungMark, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
});

extend(commitmentView, {
  many: {
    rungsNotApplying: by(rungMarkView, 'commitmentId', 'Stages of its ladder marked “does not apply”.', {
      order: 'sequence',
      // The current stage always applies, even if it was marked otherwise while the commitment had another kind.
      where: (mark, commitment, reading) => sql`${mark.kind} = ${commitment.kind} and not ${mark.applies}
        and ${mark.stage} <> (${ofStanding(commitment, reading, sql`s.stage`)}) and not exists (
        select 1 from rung_marks later where later.commitment_id = ${mark.commitmentId} and later.kind = ${mark.kind}
          and later.stage = ${mark.stage} and later.sequence > ${mark.sequence})`,
    }),
  },
});
