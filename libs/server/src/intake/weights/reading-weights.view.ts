import { shippedFingerprint } from '@followthrough/extraction/own-weights';
import { deploymentView } from '../../people/deployment/deployment.view.js';
import type { Deployment } from '../../people/deployment/deployment.entity.js';
import type { Row } from '../../platform/sql/columns.js';
import { sql, type Sql } from '../../platform/sql/sql.js';
import { derived, extend, view } from '../../platform/views/declare.js';
import { by, computed, rowsOf } from '../../platform/views/fields.js';
import { many, reads } from '../../platform/views/reads.js';
import type { Extraction } from '../extraction/extraction.entity.js';
import { extractionView } from '../extraction/extraction.view.js';
import { ReadingFigures } from './reading-figures.js';
import { ReadingWeights } from './reading-weights.entity.js';

const readingFiguresView = derived(ReadingFigures, {
  fields: ['isOwn', 'commitments', 'likely', 'recall', 'precision', 'f1', 'recallOfBoth', 'proposalsPerCommitment'],
});

export const readingWeightsView = view(ReadingWeights, {
  visibleTo: (_, reader) => sql`${reader.isAdministrator}::boolean`,
  computed: {
    isStale: computed(
      () => Boolean,
      'Whether they were trained on the shipped weights of another version, so that scans do not use them.',
      (w) => sql`${w.base} <> ${shippedFingerprint()}`,
    ),
  },
  rows: {
    figures: rowsOf(
      readingFiguresView,
      'Figures of the shipped weights, then of these, over the same passages.',
      (w) => sql`select of = 'own' as "isOwn", figures.*
        from jsonb_each(${w.figures}) with ordinality as one (of, value, place)
        cross join lateral jsonb_to_record(value) as figures (commitments integer, likely integer, recall float8,
          precision float8, f1 float8, "recallOfBoth" float8, "proposalsPerCommitment" float8)
        order by of = 'own'`,
    ),
  },
});

/** Whether a scan is finished and used other weights than scans use now. */
export function isOutdated({ state, weightsBase, weightsId }: Row<Extraction>): Sql {
  return sql`(${state} = 'DONE' and (${weightsBase} <> ${shippedFingerprint()}
    or ${weightsId} is distinct from (
      select w.id from settings s join reading_weights w on w.id = s.reading_weights_id
      where w.base = ${shippedFingerprint()})) is true)`;
}

extend(extractionView, {
  computed: {
    isOutdated: computed(
      () => Boolean,
      'Whether the scan is finished and used other weights than scans use now, so that scanning again may find more.',
      (extraction) => isOutdated(extraction),
    ),
  },
});

extend(deploymentView, {
  first: {
    weightsInUse: by<Deployment, ReadingWeights>(
      readingWeightsView,
      null,
      'Trained weights that were chosen for scans, visible to administrators; null for the shipped ones.',
      { where: (w) => sql`${w.id} = (select s.reading_weights_id from settings s)` },
    ),
  },
});

reads({
  trainedWeights: many(
    readingWeightsView,
    'Weights trained from the decisions of this register, latest first: for administrators.',
    { order: ['-trainedAt'] },
  ),
});
