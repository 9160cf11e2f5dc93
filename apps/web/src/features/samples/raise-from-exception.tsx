import { findingPolicy } from '@followthrough/domain/policies/finding';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
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
  if (!findingPolicy.raise(viewer)) return null;
  const criterion = t`${test} (Sample “${sample}”, commitment ${position}.)`;
  return (
    <>
      <Button variant="default" size="compact-sm" mt="xs" onClick={() => setOpen(true)}>
        <Trans>Raise finding</Trans>
      </Button>
      {isOpen && (
        <RaiseFindingSheet
          commitmentId={commitmentId}
          begin={{ from: `exception ${resultId}`, words: { condition: note, criterion } }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
