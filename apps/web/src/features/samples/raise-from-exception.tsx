import { findingPolicy } from '@followthrough/domain/policies/finding';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { findingAddress } from '../findings/finding-address.js';
import type { RaisedFinding } from '../findings/raise-finding-form.js';
import { RaiseFindingSheet } from '../findings/raise-finding-sheet.js';
import { useViewer } from '../people/viewer.js';

interface RaiseFromExceptionProps {
  readonly commitmentId: string;
  /** The result that is the exception. */
  readonly resultId: string;
  readonly note: string;
  readonly test: string;
  readonly sample: string;
  readonly position: number;
}

/** Raises a finding that begins with the words of an exception, and names the sample and the test that it rests on. */
export function RaiseFromException(props: RaiseFromExceptionProps) {
  const { commitmentId, resultId, note, test, sample, position } = props;
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [raised, setRaised] = useState<RaisedFinding | null>(null);
  if (!findingPolicy.raise(viewer)) return null;
  const criterion = t`${test} (Sample “${sample}”, commitment ${position}.)`;
  if (raised) {
    return (
      <Text size="sm" mt="xs">
        <Anchor component={Link} to={findingAddress(raised.id)} underline="always">
          {raised.reference}
        </Anchor>{' '}
        <Trans>was sent to the lead team as a draft.</Trans>
      </Text>
    );
  }
  return (
    <>
      <Button variant="default" size="compact-sm" mt="xs" onClick={() => setOpen(true)}>
        <Trans>Raise finding</Trans>
      </Button>
      {isOpen && (
        <RaiseFindingSheet
          commitmentId={commitmentId}
          begin={{ from: `exception ${resultId}`, words: { condition: note, criterion } }}
          onRaised={setRaised}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
