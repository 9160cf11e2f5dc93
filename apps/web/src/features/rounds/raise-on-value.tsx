import { findingPolicy } from '@followthrough/domain/policies/finding';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { RoundValue_ValueFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';

// Opened by auditors only.
const RaiseFindingSheet = lazy(async () => ({
  default: (await import('../findings/raise-finding-sheet.js')).RaiseFindingSheet,
}));

interface RaiseOnValueProps {
  readonly round: { readonly title: string };
  readonly value: RoundValue_ValueFragment;
}

/** Raises a finding about what a frozen round says. */
export function RaiseOnValue({ round, value: { id, title, commitment } }: RaiseOnValueProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [isOpen, setOpen] = useState(false);
  if (!findingPolicy.raise(viewer)) return null;
  const label = t`The figure of the round “${round.title}”`;
  const about = { value: `ROUND ${id}`, label, thing: { __typename: 'RoundValue', id } };
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        className="ft-no-print"
        aria-label={t`Raise finding: ${title}`}
        onClick={() => setOpen(true)}
      >
        <Trans>Raise finding</Trans>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <RaiseFindingSheet
            commitmentId={commitment.id}
            begin={{ from: `round value ${id}`, about }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
