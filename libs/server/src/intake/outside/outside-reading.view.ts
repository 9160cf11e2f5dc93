import { Int } from '@nestjs/graphql';
import { raw, sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, computed } from '../../platform/views/fields.js';
import { partOf, type View } from '../../platform/views/view.js';
import { visible } from '../../platform/views/visibility.js';
import { sourceView } from '../../sources/source.view.js';
import { extractionView } from '../extraction/extraction.view.js';
import { proposalView } from '../proposals/proposal.view.js';
import { OutsideReading } from './outside-reading.entity.js';

export const outsideReadingView: View<OutsideReading> = view(OutsideReading, {
  visibleTo: partOf(sourceView, 'sourceId'),
  computed: {
    added: computed(
      () => Int,
      'Number of proposals that only this reading made, decided ones included.',
      (o, { reader }) => sql`select count(*)::integer from proposals counted where counted.source_id = ${o.sourceId}
        and counted.made_by is not null and counted.outside_asking = ${o.asking} and ${visible(proposalView as unknown as View<object>, raw('counted'), reader)}`,
    ),
  },
});

extend(extractionView, {
  first: {
    outside: by(outsideReadingView, null, 'The reading that followed this scan; null if there is none (yet).', {
      where: (o, extraction) => sql`${o.sourceId} = ${extraction.sourceId} and ${o.asking} = ${extraction.asking}`,
    }),
  },
});
