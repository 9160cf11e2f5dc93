import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { DocumentDraft } from './document-draft.js';
import classes from './document-field.module.css';

const FetchPage = graphql(`
  mutation FetchPage($input: FetchPageInput!) {
    fetchPage(input: $input) {
      __typename
      ... on FetchedPage {
        text
        mediaType
        address
      }
      ...Refusal_problem
    }
  }
`);

interface LinkFieldProps {
  readonly address: string;
  /** Whether there is a text to archive already. */
  readonly hasText: boolean;
  /** Null while unknown. */
  readonly mayFetch: boolean | null;
  readonly onFetched: (document: DocumentDraft, address: string) => void;
  readonly onRemove: () => void;
}

/** The pasted link, saved as the address of the document. Its page is fetched if the deployment allows it. */
export function LinkField({ address, hasText, mayFetch, onFetched, onRemove }: LinkFieldProps) {
  const { t } = useLingui();
  return (
    <Stack gap="xs" className={classes.file} role="group" aria-label={t`Link`}>
      <Group gap="sm" justify="space-between">
        <Anchor href={address} target="_blank" rel="noreferrer" className={classes.link}>
          <bdi>{address}</bdi>
        </Anchor>
        <Button variant="default" size="compact-sm" onClick={onRemove}>
          <Trans>Remove link</Trans>
        </Button>
      </Group>
      {!hasText && mayFetch === true && <FetchButton address={address} onFetched={onFetched} />}
      {!hasText && mayFetch === false && (
        <Text size="sm" role="status">
          <Trans>
            This deployment does not fetch pages. Open the page, copy its text and paste it here. The link is saved with
            it.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

function FetchButton({ address, onFetched }: Pick<LinkFieldProps, 'address' | 'onFetched'>) {
  const [fetchPage, busy] = useChange(FetchPage);
  const [refused, setRefused] = useState<string | null>(null);

  async function fetchIt() {
    setRefused(null);
    const answer = await fetchPage({ address });
    if (answer.refused) return setRefused(answer.refused.message);
    const { text, mediaType, address: found } = answer.done;
    onFetched({ text, fileName: new URL(found).hostname, isPage: mediaType === 'HTML' }, found);
  }

  return (
    <>
      {refused !== null && <ProblemAlert message={refused} />}
      <Group>
        <Button loading={busy} onClick={() => void fetchIt()}>
          <Trans>Fetch page</Trans>
        </Button>
      </Group>
    </>
  );
}
