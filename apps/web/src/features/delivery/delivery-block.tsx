import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Mark } from '@followthrough/ui/mark';
import { StageLadder } from '@followthrough/ui/stage-ladder';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { DeliveryBlock_CommitmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { Block } from '../platform/block.js';
import { useOpened } from '../platform/use-opened.js';
import { ChangeStageForm } from './change-stage-form.js';
import classes from './delivery.module.css';
import { Disclosure } from './disclosure.js';
import { ladderFacts } from './ladder-facts.js';
import { MarkRung } from './mark-rung.js';
import { ReportHistory } from './report-history.js';
import { ReportStatusForm } from './report-status-form.js';
import { ReportedVoice } from './reported-voice.js';
import { RungsNotApplying } from './rungs-not-applying.js';
import { StageHistory } from './stage-history.js';

export const DeliveryBlockCommitment = graphql(`
  fragment DeliveryBlock_commitment on Commitment {
    id
    changedAt
    kind
    kindFields {
      name
      value
    }
    stage
    stageSince
    status
    datePassed
    overdue
    stale
    archivedAt
    leadTeam {
      id
    }
    reports(first: 20) {
      totalCount
    }
    rungsNotApplying {
      id
      stage
    }
    ...RungsNotApplying_commitment
    ...MarkRung_commitment
    ...ReportedVoice_commitment
    ...ReportHistory_commitment
    ...StageHistory_commitment
    ...ChangeStageForm_commitment
    ...ReportStatusForm_commitment
  }
`);

interface DeliveryBlockProps {
  readonly commitment: FragmentType<typeof DeliveryBlockCommitment>;
  /** What stands beside a missing thing, such as its follow-up. */
  readonly afterMissing?: (missingThingId: string) => ReactNode;
}

/** Where a commitment stands: its stage, which is a fact, and its status, which is a judgement. Never one field. */
export function DeliveryBlock({ commitment: masked, afterMissing }: DeliveryBlockProps) {
  const { viewer } = useViewer();
  const commitment = getFragmentData(DeliveryBlockCommitment, masked);
  const team = { leadTeamId: commitment.leadTeam.id };
  const isOpen = !commitment.archivedAt;
  return (
    <>
      <StageBlock commitment={commitment} mayChange={isOpen && commitmentPolicy.changeStage(viewer, team)} />
      <StatusBlock
        commitment={commitment}
        mayReport={isOpen && commitmentPolicy.report(viewer, team)}
        mayWithdraw={commitmentPolicy.withdrawReport(viewer, team)}
        afterMissing={afterMissing}
      />
    </>
  );
}

interface StageBlockProps {
  readonly commitment: DeliveryBlock_CommitmentFragment;
  readonly mayChange: boolean;
}

function StageBlock({ commitment, mayChange }: StageBlockProps) {
  const { t } = useLingui();
  const { opened: changing, open, close, opener } = useOpened();
  const { stage, stageSince } = commitment;
  return (
    <Block
      id="stage"
      title={t`Stage`}
      actions={
        mayChange &&
        !changing && (
          <Button ref={opener} variant="default" size="compact-md" onClick={open}>
            <Trans>Change stage</Trans>
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <StageLadder stage={stage} {...ladderFacts(commitment)} />
        {stageSince && (
          <Text size="sm" c="dimmed" component="div">
            <Trans>
              Since <UncertainDate edtf={stageSince} />
            </Trans>
          </Text>
        )}
        <RungsNotApplying commitment={commitment} mayChange={mayChange} />
        {changing && (
          <div className={classes.form}>
            <ChangeStageForm commitment={commitment} onClose={close} />
          </div>
        )}
        <Disclosure label={t`Stages so far`}>
          <StageHistory commitment={commitment} />
        </Disclosure>
        {mayChange && <MarkRung commitment={commitment} />}
      </Stack>
    </Block>
  );
}

interface StatusBlockProps {
  readonly commitment: DeliveryBlock_CommitmentFragment;
  readonly mayReport: boolean;
  readonly mayWithdraw: boolean;
  readonly afterMissing: DeliveryBlockProps['afterMissing'];
}

function StatusBlock({ commitment, mayReport, mayWithdraw, afterMissing }: StatusBlockProps) {
  const { t } = useLingui();
  const { opened: reporting, open, close, opener } = useOpened();
  const { datePassed, overdue, stale, reports } = commitment;
  return (
    <Block
      id="status"
      title={t`Status`}
      actions={
        mayReport &&
        !reporting && (
          <Button ref={opener} size="compact-md" onClick={open}>
            <Trans>Report status</Trans>
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {(datePassed || overdue || stale) && (
          <Group gap="xs">
            {datePassed && <Mark kind="datePassed" />}
            {overdue && <Mark kind="overdue" />}
            {stale && <Mark kind="stale" />}
          </Group>
        )}
        <ReportedVoice commitment={commitment} mayWithdraw={mayWithdraw} afterMissing={afterMissing} />
        {reporting && (
          <div className={classes.form}>
            <ReportStatusForm place="in place" commitment={commitment} onReported={close} onClose={close} />
          </div>
        )}
        {reports.totalCount > 0 && (
          <Disclosure label={t`All reports (${reports.totalCount})`}>
            <ReportHistory commitment={commitment} mayWithdraw={mayWithdraw} />
          </Disclosure>
        )}
      </Stack>
    </Block>
  );
}
