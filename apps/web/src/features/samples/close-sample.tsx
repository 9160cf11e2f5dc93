import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import { useChange } from '../platform/changes/use-change.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';

const CloseSample = graphql(`
  mutation CloseSample($input: CloseSampleInput!) {
    closeSample(input: $input) {
      __typename
      ... on Sample {
        id
        closing {
          untested
          reason
          at
          by {
            id
            name
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

interface CloseSampleButtonProps {
  readonly id: string;
  /** Whether it has two readers who have not both finished. */
  readonly isBlind: boolean;
  /** Results that are missing. */
  readonly untested: number;
}

/** Closes a sample: with a reason if results are missing, or two readers have not both finished. */
export function CloseSampleButton({ id, isBlind, untested }: CloseSampleButtonProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [close, busy] = useChange(CloseSample, {
    refreshes: ['samples', 'samplesWaiting', { __typename: 'Sample', id }],
  });

  async function closeNow() {
    const answer = await close({ sampleId: id });
    setRefused(answer.refused?.message ?? null);
  }
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        onClick={() => (isBlind || untested > 0 ? setOpened(true) : void closeNow())}
      >
        <Trans>Close sample</Trans>
      </Button>
      {refused && (
        <Text size="sm" c="red" role="alert">
          {refused}
        </Text>
      )}
      {opened && (
        <ReasonDialog
          draft={`close sample ${id}`}
          title={t`Close sample`}
          action={t`Close sample`}
          send={(reason) => close({ sampleId: id, reason })}
          onClose={() => setOpened(false)}
        >
          {isBlind ? (
            <Trans>
              The two readers have not both finished. After closing, only the results on which they agree count, and no
              result can be entered or changed.
            </Trans>
          ) : (
            <Plural
              value={untested}
              one="# result is not entered or not adjudicated. After closing, none can be entered or changed."
              other="# results are not entered or not adjudicated. After closing, none can be entered or changed."
            />
          )}
        </ReasonDialog>
      )}
    </>
  );
}
