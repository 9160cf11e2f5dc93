import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { DeliveryBlock_CommitmentFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { Block, EmptyBlock } from '../platform/block.js';
import { useOpened } from '../platform/use-opened.js';
import { ChangeStageForm } from './change-stage-form.js';
import classes from './delivery.module.css';
import { Disclosure } from '../platform/disclosure.js';
import { MarkRung } from './mark-rung.js';
import { ReportHistory } from './report-history.js';
import { RungsNotApplying } from './rungs-not-applying.js';
import { StageHistory } from './stage-history.js';

export const DeliveryBlockCommitment = graphql(`
  fragment DeliveryBlock_commitment on Commitment {
    id
    archivedAt
    leadTeam {
      id
    }
    reports(first: 20) {
      totalCount
    }
    ...StatusHead_commitment
    ...RungsNotApplying_commitment
    ...MarkRung_commitment
    ...ReportHistory_commitment
    ...StageHistory_commitment
    ...ChangeStageForm_commitment
  }
`);

interface DeliveryBlockProps {
  readonly commitment: FragmentType<typeof DeliveryBlockCommitment>;
}

/** The history of the status: all reports and stages. */
export function DeliveryBlock({ commitment: masked }: DeliveryBlockProps) {
  const { viewer } = useViewer();
  const commitment = getFragmentData(DeliveryBlockCommitment, masked);
  const team = { leadTeamId: commitment.leadTeam.id };
  return (
    <>
      <ReportsBlock commitment={commitment} mayWithdraw={commitmentPolicy.withdrawReport(viewer, team)} />
      <StagesBlock
        commitment={commitment}
        mayChange={!commitment.archivedAt && commitmentPolicy.changeStage(viewer, team)}
      />
    </>
  );
}

interface ReportsBlockProps {
  readonly commitment: DeliveryBlock_CommitmentFragment;
  readonly mayWithdraw: boolean;
}

function ReportsBlock({ commitment, mayWithdraw }: ReportsBlockProps) {
  const { t } = useLingui();
  if (commitment.reports.totalCount === 0) {
    return (
      <EmptyBlock id="reports" title={t`Reports`}>
        <Trans>Every judgement of how delivery goes.</Trans>
      </EmptyBlock>
    );
  }
  return (
    <Block id="reports" title={t`Reports`}>
      <Disclosure label={t`All reports (${commitment.reports.totalCount})`}>
        <ReportHistory commitment={commitment} mayWithdraw={mayWithdraw} />
      </Disclosure>
    </Block>
  );
}

interface StagesBlockProps {
  readonly commitment: DeliveryBlock_CommitmentFragment;
  readonly mayChange: boolean;
}

function StagesBlock({ commitment, mayChange }: StagesBlockProps) {
  const { t } = useLingui();
  const { opened: changing, open, close, opener } = useOpened();
  return (
    <Block
      id="stage"
      title={t`Stage`}
      actions={
        mayChange && (
          <>
            <MarkRung commitment={commitment} />
            {!changing && (
              <Button ref={opener} variant="default" size="compact-md" onClick={open}>
                <Trans>Change stage</Trans>
              </Button>
            )}
          </>
        )
      }
    >
      <Stack gap="sm">
        {changing && (
          <div className={classes.form}>
            <ChangeStageForm commitment={commitment} onClose={close} />
          </div>
        )}
        <RungsNotApplying commitment={commitment} mayChange={mayChange} />
        <Disclosure label={t`Stages so far`}>
          <StageHistory commitment={commitment} />
        </Disclosure>
      </Stack>
    </Block>
  );
}
