import type { Kind } from '@followthrough/domain/kinds';
import { stageLabel } from '@followthrough/domain/stages';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { RungsNotApplying_CommitmentFragment } from '../../generated/graphql.js';
import { ReasonDialog } from '../platform/forms/reason-dialog.js';
import { useChange } from '../platform/changes/use-change.js';
import classes from './delivery.module.css';
import { MarkRungChange } from './mark-rung.js';

export const RungsNotApplyingCommitment = graphql(`
  fragment RungsNotApplying_commitment on Commitment {
    id
    kind
    rungsNotApplying {
      id
      stage
      reason
      recordedAt
      recordedBy {
        id
        name
      }
    }
  }
`);

interface RungsNotApplyingProps {
  readonly commitment: FragmentType<typeof RungsNotApplyingCommitment>;
  readonly mayChange: boolean;
}

/** Stages marked “does not apply”, each with the person, the reason and a button to undo it. */
export function RungsNotApplying({ commitment: masked, mayChange }: RungsNotApplyingProps) {
  const { id, kind, rungsNotApplying } = getFragmentData(RungsNotApplyingCommitment, masked);
  const words = useWords();
  if (rungsNotApplying.length === 0) return null;
  return (
    <ul className={`${classes.plain} ${classes.history}`}>
      {rungsNotApplying.map((mark) => (
        <li key={mark.id}>
          <Text size="sm">
            <Trans>“{words(stageLabel(kind, mark.stage))}” does not apply</Trans>
          </Text>
          <Text size="sm" c="dimmed" className={classes.words} dir="auto">
            {mark.reason}
          </Text>
          <WhoWhen did={<Trans>Recorded by</Trans>} who={mark.recordedBy?.name ?? null} at={mark.recordedAt} />
          {mayChange && <ApplyAfterAll commitmentId={id} kind={kind} stage={mark.stage} />}
        </li>
      ))}
    </ul>
  );
}

interface ApplyAfterAllProps {
  readonly commitmentId: string;
  readonly kind: Kind;
  readonly stage: RungsNotApplying_CommitmentFragment['rungsNotApplying'][number]['stage'];
}

function ApplyAfterAll({ commitmentId, kind, stage }: ApplyAfterAllProps) {
  const { t } = useLingui();
  const label = useWords()(stageLabel(kind, stage));
  const [isOpen, setOpen] = useState(false);
  const [mark] = useChange(MarkRungChange);
  return (
    <Group className="ft-no-print">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`“${label}” applies after all`}
        onClick={() => setOpen(true)}
      >
        <Trans>It applies after all</Trans>
      </Button>
      {isOpen && (
        <ReasonDialog
          draft={`unmark ${commitmentId} ${stage}`}
          title={t`“${label}” applies after all`}
          action={t`Undo`}
          send={(reason) => mark({ commitmentId, stage, applies: true, reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </Group>
  );
}
