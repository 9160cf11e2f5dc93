import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { walkAddress } from '../../delivery/walk/walk-address.js';
import { useKeyHelp } from '../../platform/keys/key-help.js';
import { useKeys } from '../../platform/keys/use-keys.js';

const Unseen = graphql(`
  query NextUnseen {
    commitmentsUnseen(first: 2) {
      edges {
        node {
          id
          reference
        }
      }
    }
  }
`);

/** Opens the walk of the commitment that nobody has looked at for longest, so that auditors take one after the other. */
export function NextUnseen({ current }: { readonly current: string }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  async function open() {
    setBusy(true);
    setSaid(null);
    try {
      const { data } = await client.query({ query: Unseen, fetchPolicy: 'no-cache' });
      // This one is still in the queue if noting the look has failed.
      const next = data?.commitmentsUnseen.edges.find(({ node }) => node.reference !== current)?.node;
      if (next) await navigate({ to: walkAddress(next.reference) });
      else setSaid(t`Everything was looked at in the last 90 days.`);
    } catch {
      setSaid(t`The next commitment could not be loaded. Try again.`);
    } finally {
      setBusy(false);
    }
  }
  useKeys(!busy, { N: () => void open() });
  useKeyHelp({ title: t`Queue`, keys: [['N', t`Open next in queue`]] });
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-md" loading={busy} aria-keyshortcuts="N" onClick={() => void open()}>
        <Trans>Open next in queue</Trans>
      </Button>
      <div role="status">{said && <Text size="sm">{said}</Text>}</div>
    </Group>
  );
}
