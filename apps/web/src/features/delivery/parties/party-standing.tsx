import { stageLabel } from '@followthrough/domain/stages';
import type { Kind } from '@followthrough/domain/kinds';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { positions } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { PartyStanding_PartyFragment } from '../../../generated/graphql.js';
import { SupportLines } from '../../evidence/support-lines.js';
import { useViewer } from '../../people/viewer.js';
import { sourceAddress } from '../../sources/source-address.js';
import classes from '../delivery.module.css';
import { PartyHistory } from './party-history.js';

// Opened by the lead team only.
const RecordPosition = lazy(async () => ({
  default: (await import('./record-position-dialog.js')).RecordPositionDialog,
}));
const ReportParty = lazy(async () => ({ default: (await import('./report-party-dialog.js')).ReportPartyDialog }));

export const PartyStandingParty = graphql(`
  fragment PartyStanding_party on Party {
    id
    words
    role
    stage
    organisation {
      id
      name
    }
    statedPosition {
      id
      position
      note
      recordedAt
      recordedBy {
        id
        name
      }
      statement {
        id
        passage {
          id
          quote
        }
        source {
          id
          title
          published
        }
      }
    }
    currentReport {
      id
      status
      rationale
      effectiveOn
      recordedAt
      recordedBy {
        id
        name
      }
      supports {
        id
        ...SupportLine_support
      }
    }
  }
`);

interface PartyStandingProps {
  readonly party: FragmentType<typeof PartyStandingParty>;
  readonly commitment: {
    readonly id: string;
    readonly kind: Kind;
    readonly archivedAt?: string | null;
    readonly leadTeam: { readonly id: string };
  };
}

/** The stage, the position and the report of one party, each of them only where it differs from silence. */
export function PartyStanding({ party: masked, commitment }: PartyStandingProps) {
  const words = useWords();
  const party = getFragmentData(PartyStandingParty, masked);
  const { stage, currentReport, statedPosition } = party;
  return (
    <>
      {stage && (
        <Text size="sm">
          <Trans>Stage of its own: {words(stageLabel(commitment.kind, stage))}</Trans>
        </Text>
      )}
      <PositionLine position={statedPosition} />
      {currentReport && <ReportLine report={currentReport} />}
      <PartyActions party={party} commitment={commitment} />
    </>
  );
}

function PositionLine({ position: recorded }: { readonly position: PartyStanding_PartyFragment['statedPosition'] }) {
  const words = useWords();
  const { label, definition } = positions[recorded?.position ?? 'NOT_HEARD'];
  return (
    <>
      <Text size="sm">
        <Trans>Position:</Trans>{' '}
        <Explained words={words(definition)} quiet>
          <Text span size="sm" fw={recorded ? 600 : 400}>
            {words(label)}
          </Text>
        </Explained>
      </Text>
      {recorded?.note && (
        <Text size="sm" className={classes.words} dir="auto">
          {recorded.note}
        </Text>
      )}
      {recorded?.statement && (
        <QuotedPassage
          quote={recorded.statement.passage.quote}
          date={recorded.statement.source.published ?? null}
          compact
        >
          <Anchor
            component={Link}
            to={sourceAddress(recorded.statement.source.id)}
            hash={`passage-${recorded.statement.passage.id}`}
            size="sm"
            underline="always"
          >
            <Trans>
              In <bdi>{recorded.statement.source.title}</bdi>
            </Trans>
          </Anchor>
        </QuotedPassage>
      )}
    </>
  );
}

function ReportLine({ report }: { readonly report: NonNullable<PartyStanding_PartyFragment['currentReport']> }) {
  const { status, rationale, supports, recordedBy, recordedAt } = report;
  return (
    <>
      <Group gap="xs">
        <StatusBadge status={status} quiet size="md" />
        <WhoWhen did={<Trans>Reported by</Trans>} who={recordedBy?.name ?? null} at={recordedAt} />
      </Group>
      <Text size="sm" className={classes.words} dir="auto">
        {rationale}
      </Text>
      <SupportLines supports={supports} />
    </>
  );
}

interface PartyActionsProps {
  readonly party: PartyStanding_PartyFragment;
  readonly commitment: PartyStandingProps['commitment'];
}

function PartyActions({ party, commitment: { id, archivedAt, leadTeam } }: PartyActionsProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [opened, setOpened] = useState<'position' | 'report' | null>(null);
  const team = { leadTeamId: leadTeam.id };
  const mayRecord = !archivedAt && commitmentPolicy.recordPosition(viewer, team);
  const mayReport = !archivedAt && commitmentPolicy.report(viewer, team);
  const name = party.organisation?.name ?? party.words ?? '';
  const close = () => setOpened(null);
  const dialog = { commitmentId: id, party, name, onClose: close };
  return (
    <>
      <Group gap="xs" className="ft-no-print">
        {mayRecord && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t`Record position: ${name}`}
            onClick={() => setOpened('position')}
          >
            <Trans>Record position</Trans>
          </Button>
        )}
        {mayReport && (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t`Report on this party: ${name}`}
            onClick={() => setOpened('report')}
          >
            <Trans>Report on this party</Trans>
          </Button>
        )}
        {(party.statedPosition || party.currentReport) && (
          <PartyHistory commitmentId={id} partyId={party.id} name={name} />
        )}
      </Group>
      <Suspense fallback={null}>
        {opened === 'position' && <RecordPosition {...dialog} />}
        {opened === 'report' && <ReportParty {...dialog} />}
      </Suspense>
    </>
  );
}
