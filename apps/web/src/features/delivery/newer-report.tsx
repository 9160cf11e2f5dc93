import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { graphql } from '../../generated/gql.js';
import type { NewerReport_NewerJudgementFragment } from '../../generated/graphql.js';
import classes from './delivery.module.css';
import { ReportStatus } from './report-facts.js';

export const NewerReportJudgement = graphql(`
  fragment NewerReport_newerJudgement on NewerJudgement {
    judgementId
    status
    rationale
    effectiveOn
    recordedAt
    by
  }
`);

interface NewerReportProps {
  readonly message: string;
  readonly report: NewerReport_NewerJudgementFragment;
}

/** A report that another person made while this form was open, to be read before filing. */
export function NewerReport({ message, report }: NewerReportProps) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => alert.current?.focus(), [report.judgementId]);
  return (
    <Alert ref={alert} tabIndex={-1} role="alert" color="orange" variant="outline" icon={<IconHistory aria-hidden />}>
      <Stack gap="xs">
        <Text>{message}</Text>
        <ReportStatus status={report.status} effectiveOn={report.effectiveOn} />
        <Text className={classes.words} dir="auto">
          {report.rationale}
        </Text>
        <WhoWhen did={<Trans>Reported by</Trans>} who={report.by ?? null} at={report.recordedAt} />
      </Stack>
    </Alert>
  );
}
