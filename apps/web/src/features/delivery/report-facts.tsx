import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeliveryStatus } from '@followthrough/domain/statuses';
import { graphql } from '../../generated/gql.js';

/** What a report says, when it was so, and who recorded it. */
export const ReportFacts = graphql(`
  fragment ReportFacts_judgement on Judgement {
    id
    status
    rationale
    effectiveOn
    recordedAt
    recordedBy {
      id
      name
    }
  }
`);

interface ReportStatusProps {
  readonly status: DeliveryStatus;
  readonly effectiveOn: string;
  /** What else stands beside it. */
  readonly children?: ReactNode;
}

export function ReportStatus({ status, effectiveOn, children }: ReportStatusProps) {
  return (
    <Group gap="xs">
      <StatusBadge status={status} />
      <Text size="sm">
        <Trans>
          as of <UncertainDate edtf={effectiveOn} />
        </Trans>
      </Text>
      {children}
    </Group>
  );
}
