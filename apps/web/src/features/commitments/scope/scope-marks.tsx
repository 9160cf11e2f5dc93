import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ScopeMarks_CommitmentFragment } from '../../../generated/graphql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import classes from './scope.module.css';

export const ScopeMarksCommitment = graphql(`
  fragment ScopeMarks_commitment on Commitment {
    id
    scopeMarks {
      id
      reason
      recordedAt
      recordedBy {
        id
        name
      }
      fromStatement {
        id
        source {
          id
          title
        }
      }
      toStatement {
        id
        source {
          id
          title
        }
      }
      withdrawal {
        reason
        at
        by {
          id
          name
        }
      }
    }
  }
`);

const WithdrawScopeMark = graphql(`
  mutation WithdrawScopeMark($input: WithdrawScopeMarkInput!) {
    withdrawScopeMark(input: $input) {
      __typename
      ... on ScopeMark {
        id
        commitment {
          id
          ...Restatements_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

interface ScopeMarksProps {
  readonly commitment: FragmentType<typeof ScopeMarksCommitment>;
  readonly mayWithdraw: boolean;
}

/** The marks that the scope narrowed: between which statements, what shrank, by whom; also withdrawn ones. */
export function ScopeMarks({ commitment, mayWithdraw }: ScopeMarksProps) {
  const { id, scopeMarks } = getFragmentData(ScopeMarksCommitment, commitment);
  if (scopeMarks.length === 0) return null;
  return (
    <ul className={classes.marks}>
      {scopeMarks.map((mark) => (
        <li key={mark.id}>
          <OneMark commitmentId={id} mark={mark} mayWithdraw={mayWithdraw && !mark.withdrawal} />
        </li>
      ))}
    </ul>
  );
}

interface OneMarkProps {
  readonly commitmentId: string;
  readonly mark: ScopeMarks_CommitmentFragment['scopeMarks'][number];
  readonly mayWithdraw: boolean;
}

function OneMark({ commitmentId, mark, mayWithdraw }: OneMarkProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [withdraw] = useChange(WithdrawScopeMark, { refreshes: [{ __typename: 'Commitment', id: commitmentId }] });
  const { id, reason, recordedBy, recordedAt, fromStatement, toStatement, withdrawal } = mark;
  return (
    <>
      <Text size="sm">
        <Trans>
          From <bdi>{fromStatement.source.title}</bdi> to <bdi>{toStatement.source.title}</bdi>:
        </Trans>
      </Text>
      <Text size="sm" className={classes.words} dir="auto">
        {reason}
      </Text>
      <Group gap="xs">
        <WhoWhen did={<Trans>Marked by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
        {mayWithdraw && (
          <Button
            className="ft-no-print"
            variant="default"
            size="compact-xs"
            aria-label={t`Withdraw the mark “${reason}”`}
            onClick={() => setOpen(true)}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </Group>
      {withdrawal && (
        <>
          <WhoWhen did={<Trans>Withdrawn by</Trans>} who={withdrawal.by?.name ?? null} at={withdrawal.at} />
          <Text size="sm" className={classes.words} dir="auto">
            {withdrawal.reason}
          </Text>
        </>
      )}
      {isOpen && (
        <ReasonDialog
          draft={`withdraw mark ${id}`}
          title={t`Withdraw mark`}
          action={t`Withdraw mark`}
          send={(why) => withdraw({ scopeMarkId: id, reason: why })}
          onClose={() => setOpen(false)}
        >
          <Trans>It stays in the record with your reason.</Trans>
        </ReasonDialog>
      )}
    </>
  );
}
