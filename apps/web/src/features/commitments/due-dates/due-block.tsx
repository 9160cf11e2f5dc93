import { Mark } from '@followthrough/ui/mark';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { DueBlock_CommitmentFragment } from '../../../generated/graphql.js';
import { Block } from '../../platform/block.js';
import classes from '../commitment-row.module.css';
import { DueDialog } from './due-dialog.js';
import { DueLine } from './due-line.js';

export const DueBlockFacts = graphql(`
  fragment DueBlock_commitment on Commitment {
    dueEdtf
    dueWords
    dueBasis
    dueAgainst
    dueWhy
    dueDateMoves {
      id
      oldEdtf
      newEdtf
      days
      isWithoutLeave
      reason
      at
      by {
        id
        name
      }
    }
    ...DueDialog_commitment
  }
`);

interface DueBlockProps {
  readonly commitment: FragmentType<typeof DueBlockFacts>;
  readonly mayEdit: boolean;
}

/** The due date, and its earlier values. */
export function DueBlock({ commitment: masked, mayEdit }: DueBlockProps) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  const commitment = getFragmentData(DueBlockFacts, masked);
  return (
    <Block
      id="due"
      title={t`Due date`}
      actions={
        mayEdit && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {commitment.dueEdtf ? <Trans>Move or correct</Trans> : <Trans>Set a date</Trans>}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <DueLine due={commitment} />
        {commitment.dueDateMoves.length > 0 && (
          <ul className={classes.rows}>
            {commitment.dueDateMoves.map((move) => (
              <li key={move.id} className={classes.row}>
                <Move move={move} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
      {changing && <DueDialog commitment={commitment} onClose={() => setChanging(false)} />}
    </Block>
  );
}

function Move({ move }: { readonly move: DueBlock_CommitmentFragment['dueDateMoves'][number] }) {
  const { oldEdtf, newEdtf, days, isWithoutLeave, reason, at, by } = move;
  return (
    <>
      <Text size="sm" component="div">
        {oldEdtf && (
          <s>
            <UncertainDate edtf={oldEdtf} />
          </s>
        )}{' '}
        {newEdtf ? (
          <Trans>
            moved to <UncertainDate edtf={newEdtf} />
          </Trans>
        ) : (
          <Trans>due date removed</Trans>
        )}
        {typeof days === 'number' && (
          <span className="ft-numbers">
            {' '}
            ({days > 0 && '+'}
            <Plural value={days} one="# day" other="# days" />)
          </span>
        )}{' '}
        {isWithoutLeave && <Mark kind="movedWithoutLeave" />}
      </Text>
      <Text size="sm" dir="auto">
        {reason}
      </Text>
      <WhoWhen who={by?.name ?? null} at={at} />
    </>
  );
}
