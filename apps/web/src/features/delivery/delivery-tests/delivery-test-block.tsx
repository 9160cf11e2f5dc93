import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useViewer } from '../../people/viewer.js';
import { Block } from '../../platform/block.js';
import { Disclosure } from '../../platform/disclosure.js';
import { CheckabilityLine } from './checkability-line.js';
import { DeliveryTestHistory } from './delivery-test-history.js';
import { DeliveryTestVersion } from './delivery-test-version.js';

const WriteTestDialog = lazy(async () => ({ default: (await import('./write-test-dialog.js')).WriteTestDialog }));

export const DeliveryTestBlockCommitment = graphql(`
  fragment DeliveryTestBlock_commitment on Commitment {
    id
    archivedAt
    leadTeam {
      id
    }
    dueEdtf
    deliveryTest {
      id
      number
      ...DeliveryTest_test
    }
    ...Checkability_commitment
    ...WriteTest_commitment
  }
`);

interface DeliveryTestBlockProps {
  readonly commitment: FragmentType<typeof DeliveryTestBlockCommitment>;
}

/** What would count as delivered, with every version of it. */
export function DeliveryTestBlock({ commitment: masked }: DeliveryTestBlockProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [writing, setWriting] = useState(false);
  const commitment = getFragmentData(DeliveryTestBlockCommitment, masked);
  const { id, archivedAt, leadTeam, deliveryTest, dueEdtf } = commitment;
  const mayWrite = !archivedAt && commitmentPolicy.writeTest(viewer, { leadTeamId: leadTeam.id });
  const write = mayWrite && (
    <Button variant="default" size="compact-md" onClick={() => setWriting(true)}>
      {deliveryTest ? <Trans>Change test</Trans> : <Trans>Write test</Trans>}
    </Button>
  );
  return (
    <>
      {deliveryTest ? (
        <Block id="test" title={t`Test of delivery`} actions={write}>
          <Stack gap="sm">
            <CheckabilityLine commitment={commitment} />
            <DeliveryTestVersion test={deliveryTest} dueNow={dueEdtf ?? null} />
            {deliveryTest.number > 1 && (
              <Disclosure label={t`All versions (${deliveryTest.number})`}>
                <DeliveryTestHistory id={id} />
              </Disclosure>
            )}
          </Stack>
        </Block>
      ) : (
        <Block id="test" title={t`Test of delivery`} actions={write}>
          <Stack gap="xs">
            <CheckabilityLine commitment={commitment} />
            <Text size="sm" c="dimmed">
              <Trans>No test yet: what would count as delivered, written before anyone judges it.</Trans>
            </Text>
          </Stack>
        </Block>
      )}
      {writing && (
        <Suspense>
          <WriteTestDialog commitment={commitment} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </>
  );
}
