import { useLazyQuery } from '@apollo/client/react';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { positions } from '@followthrough/domain/vocabulary';
import { Dialog } from '@followthrough/ui/dialog';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import type { PartyHistoryQuery } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import { QueryFailed } from '../../platform/query-failed.js';
import classes from '../delivery.module.css';

const PartyHistoryOf = graphql(`
  query PartyHistory($id: UUID!) {
    commitment(id: $id) {
      id
      archivedAt
      leadTeam {
        id
      }
      parties {
        id
        positions {
          id
          position
          note
          recordedAt
          recordedBy {
            id
            name
          }
        }
        reports {
          id
          status
          rationale
          effectiveOn
          recordedAt
          recordedBy {
            id
            name
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
    }
  }
`);

const WithdrawPartyReport = graphql(`
  mutation WithdrawPartyReport($input: WithdrawPartyReportInput!) {
    withdrawPartyReport(input: $input) {
      __typename
      ... on PartyReport {
        id
        withdrawal {
          reason
          at
          by {
            id
            name
          }
        }
        party {
          id
          ...PartyStanding_party
        }
      }
      ...Refusal_problem
    }
  }
`);

interface PartyHistoryProps {
  readonly commitmentId: string;
  readonly partyId: string;
  readonly name: string;
}

/** All positions of a party and all reports on it, also withdrawn ones, in a dialog that reads them when it opens. */
export function PartyHistory({ commitmentId, partyId, name }: PartyHistoryProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [read, { data, error }] = useLazyQuery(PartyHistoryOf, { fetchPolicy: 'cache-and-network' });
  const load = () => void read({ variables: { id: commitmentId } });
  const party = data?.commitment?.parties.find(({ id }) => id === partyId);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={t`History: ${name}`}
        onClick={() => {
          load();
          setOpen(true);
        }}
      >
        <Trans>History</Trans>
      </Button>
      {isOpen && (
        <Dialog opened onClose={() => setOpen(false)} title={t`History: ${name}`} size="lg">
          {data?.commitment && party ? (
            <Recorded commitment={data.commitment} party={party} />
          ) : error ? (
            <QueryFailed error={error} onRetry={load} />
          ) : (
            <ListSkeleton rows={3} />
          )}
        </Dialog>
      )}
    </>
  );
}

type Commitment = NonNullable<PartyHistoryQuery['commitment']>;
type Party = Commitment['parties'][number];

function Recorded({ commitment, party }: { readonly commitment: Commitment; readonly party: Party }) {
  const { viewer } = useViewer();
  const words = useWords();
  const { archivedAt, leadTeam } = commitment;
  const mayWithdraw = !archivedAt && commitmentPolicy.withdrawReport(viewer, { leadTeamId: leadTeam.id });
  return (
    <>
      {party.reports.length > 0 && (
        <>
          <Title order={3}>
            <Trans>Reports</Trans>
          </Title>
          <ol className={`${classes.plain} ${classes.history}`}>
            {party.reports.map((report) => (
              <li key={report.id}>
                <OneReport report={report} mayWithdraw={mayWithdraw && !report.withdrawal} />
              </li>
            ))}
          </ol>
        </>
      )}
      {party.positions.length > 0 && (
        <>
          <Title order={3} mt="sm">
            <Trans>Positions</Trans>
          </Title>
          <ol className={`${classes.plain} ${classes.history}`}>
            {party.positions.map(({ id, position, note, recordedBy, recordedAt }) => (
              <li key={id}>
                <Text fw={600}>{words(positions[position].label)}</Text>
                {note && (
                  <Text size="sm" className={classes.words} dir="auto">
                    {note}
                  </Text>
                )}
                <WhoWhen did={<Trans>Recorded by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function OneReport({
  report,
  mayWithdraw,
}: {
  readonly report: Party['reports'][number];
  readonly mayWithdraw: boolean;
}) {
  const { t } = useLingui();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [withdraw] = useChange(WithdrawPartyReport);
  const { id, status, rationale, recordedBy, recordedAt, withdrawal } = report;
  const label = words(deliveryStatuses[status].label);
  return (
    <>
      <Group gap="xs">
        <StatusBadge status={status} quiet size="md" muted={withdrawal !== null} />
        <WhoWhen did={<Trans>Reported by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
        {mayWithdraw && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t`Withdraw the report “${label}”`}
            onClick={() => setOpen(true)}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </Group>
      <Text size="sm" className={classes.words} dir="auto">
        {rationale}
      </Text>
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
          draft={`withdraw party report ${id}`}
          title={t`Withdraw the report “${label}”`}
          action={t`Withdraw report`}
          send={(reason) => withdraw({ partyReportId: id, reason })}
          onClose={() => setOpen(false)}
        >
          <Trans>It stays in the record with your reason.</Trans>
        </ReasonDialog>
      )}
    </>
  );
}
