import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { settingsPolicy } from '@followthrough/domain/policies/settings';
import { PageHeading } from '@followthrough/ui/page-heading';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { ScanningWeights } from '../features/intake/weights/scanning-weights.js';
import { OwnOrganisations } from '../features/organisations/own-organisations.js';
import { OutsideNotice } from '../features/intake/outside/outside-notice.js';
import { SettingsForm } from '../features/people/settings/settings-form.js';
import { SettingsTrail } from '../features/people/settings/settings-trail.js';
import { useViewer } from '../features/people/viewer.js';
import { Block } from '../features/platform/block.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';

const Settings = graphql(`
  query Settings {
    deployment {
      ...SettingsForm_deployment
    }
    allowableHosts
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Settings });

/** Settings of the whole deployment, for administrators. */
export function SettingsPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  if (!settingsPolicy.change(viewer)) return <NothingHere />;
  return (
    <Stack gap="xl" maw={880}>
      <section>
        <PageHeading>{t`Settings`}</PageHeading>
        <General />
      </section>
      <Block id="own" title={t`Our own organisations`}>
        <Text size="sm" c="dimmed" mb="sm" maw="70ch">
          <Trans>
            A commitment is ours if one of these undertakes it. All others belong to other bodies and are left out of
            the board and the register unless you include them.
          </Trans>
        </Text>
        <OwnOrganisations />
      </Block>
      <Block id="scanning" title={t`Scanning`}>
        <Text size="sm" c="dimmed" mb="sm" maw="70ch">
          <Trans>
            A scan judges each sentence by weights, which say how much its wording counts. They come with the product,
            or are trained from the decisions of this register. A choice applies from the next scan on. Sources that
            were scanned before stay as they are, and their pages offer “Scan again”.
          </Trans>
        </Text>
        <ScanningWeights />
        <OutsideNotice />
      </Block>
      <Block id="activity" title={t`Activity`}>
        <SettingsTrail />
      </Block>
    </Stack>
  );
}

function General() {
  const { data, error, loading, networkStatus, refetch } = useQuery(Settings, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (!data && loading) return <FormSkeleton fields={3} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  // The form opens on current data instead of the cache; once open it stays.
  if (networkStatus === NetworkStatus.loading) return <FormSkeleton fields={3} />;
  return <SettingsForm deployment={data.deployment} ceiling={data.allowableHosts} />;
}
