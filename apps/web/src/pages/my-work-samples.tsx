import { Trans, useLingui } from '@lingui/react/macro';
import { SampleWaiting } from '../features/samples/sample-waiting.js';
import type { Waiting_SamplesFragment } from '../generated/graphql.js';
import { MoreSamplesWaiting } from './my-work-query.js';
import { WorkList } from './work-list.js';

/** Samples that wait for an auditor: to test, to adjudicate, to get another reader or to close. */
export function TestSamples({ samples }: { readonly samples: Waiting_SamplesFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="samples"
      title={t`Samples`}
      help={<Trans>Samples waiting for you, first drawn first</Trans>}
      list={samples}
      more={MoreSamplesWaiting}
      row={(node) => <SampleWaiting key={node.id} sample={node} />}
    />
  );
}
