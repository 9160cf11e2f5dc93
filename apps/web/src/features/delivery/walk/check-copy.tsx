import { useApolloClient } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';

const ArchivedText = graphql(`
  query ArchivedText($id: UUID!) {
    source(id: $id) {
      id
      text
    }
  }
`);

/** Reads the archived text again and compares its hash with the recorded one. */
export function CheckText({ sourceId, sha256 }: { readonly sourceId: string; readonly sha256: string }) {
  const client = useApolloClient();
  const load = async () => {
    const { data } = await client.query({
      query: ArchivedText,
      variables: { id: sourceId },
      fetchPolicy: 'no-cache',
    });
    if (!data?.source) throw new Error('The source was not answered.');
    return new TextEncoder().encode(data.source.text);
  };
  return <Check load={load} sha256={sha256} />;
}

/** Downloads the file and compares its hash with the recorded one. */
export function CheckFile({ fileId, sha256 }: { readonly fileId: string; readonly sha256: string }) {
  const load = async () => {
    const answer = await fetch(`/files/${fileId}`);
    if (!answer.ok) throw new Error(`The file was answered with ${String(answer.status)}.`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return <Check load={load} sha256={sha256} />;
}

interface CheckProps {
  readonly load: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly sha256: string;
}

type Outcome = 'none' | 'checking' | 'same' | 'other' | 'failed';

/** The hash is computed here, in the browser, so it does not rest on what the server says of it. */
function Check({ load, sha256 }: CheckProps) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  async function check() {
    setOutcome('checking');
    try {
      setOutcome((await hashOf(await load())) === sha256 ? 'same' : 'other');
    } catch {
      setOutcome('failed');
    }
  }
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        loading={outcome === 'checking'}
        onClick={() => void check()}
        className="ft-no-print"
      >
        <Trans>Check copy</Trans>
      </Button>
      <div role="status">
        <Said outcome={outcome} />
      </div>
    </div>
  );
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome) {
    case 'none':
    case 'checking':
      return null;
    case 'same':
      return (
        <Group gap={6} wrap="nowrap">
          <IconCircleCheck size={16} aria-hidden />
          <Text size="sm">
            <Trans>The copy matches its recorded hash.</Trans>
          </Text>
        </Group>
      );
    case 'other':
      return (
        <Group gap={6} wrap="nowrap">
          <IconAlertTriangle size={16} aria-hidden />
          <Text size="sm" fw={600}>
            <Trans>The copy does not match its recorded hash. Do not rely on it, and tell an administrator.</Trans>
          </Text>
        </Group>
      );
    case 'failed':
      return (
        <Text size="sm" fw={600}>
          <Trans>The copy could not be checked. Try again, or download it and compare the hash yourself.</Trans>
        </Text>
      );
  }
}

/** SHA-256 in hexadecimal. Browsers offer it over HTTPS and on this computer only. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
