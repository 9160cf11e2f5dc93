import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Box, Button } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { useMayFetch } from '../../sources/use-may-fetch.js';
import { CopiesEvidence } from './copies-fragment.js';
import { NoCopy } from './no-copy.js';

const KeepCopyChange = graphql(`
  mutation KeepCopy($input: KeepCopyInput!) {
    keepCopy(input: $input) {
      __typename
      ... on Evidence {
        id
        ...Copies_evidence
        commitment {
          id
          changedAt
        }
      }
      ...Refusal_problem
    }
  }
`);

interface KeepCopyProps {
  readonly evidence: FragmentType<typeof CopiesEvidence>;
  readonly title: string;
}

/** Keeps a copy of the linked page if the deployment allows its host; otherwise says why not. */
export function KeepCopy({ evidence: masked, title }: KeepCopyProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { id, address, copies } = getFragmentData(CopiesEvidence, masked);
  const mayFetch = useMayFetch(address ?? '');
  const [keep, busy] = useChange(KeepCopyChange);
  const [refused, setRefused] = useState<string | null>(null);

  async function keepIt() {
    setRefused(null);
    const answer = await keep({ evidenceId: id, seenCopyId: copies[0]?.id ?? null });
    if (answer.refused) setRefused(answer.refused.message);
    else announce(t`Copy kept`);
  }

  if (mayFetch === null) return null;
  if (!mayFetch) return copies.length === 0 && <NoCopy address={address ?? ''} />;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={copies.length === 0 ? t`Keep a copy of ${title}` : t`Keep another copy of ${title}`}
        loading={busy}
        onClick={() => void keepIt()}
      >
        {copies.length === 0 ? <Trans>Keep a copy</Trans> : <Trans>Keep another copy</Trans>}
      </Button>
      {refused !== null && (
        <Box w="100%">
          <ProblemAlert message={refused} />
        </Box>
      )}
    </>
  );
}
