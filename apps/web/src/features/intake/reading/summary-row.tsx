import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../../generated/gql.js';
import type { Summary_CommitmentFragment } from '../../../generated/graphql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { ReportSheet } from '../../delivery/report-sheet.js';
import { AssignDialog } from '../../follow-ups/assign-dialog.js';
import { useViewer } from '../../people/viewer.js';
import classes from './source-summary.module.css';

export const SummaryCommitment = graphql(`
  fragment Summary_commitment on Commitment {
    id
    reference
    title
    status
    archivedAt
    leadTeam {
      id
    }
  }
`);

type Commitment = Summary_CommitmentFragment;

/** The action in progress on one of the commitments. */
export interface Acting {
  readonly act: 'report' | 'assign';
  readonly commitment: Commitment;
}

interface SummaryRowProps {
  readonly commitment: Commitment;
  readonly onAct: (acting: Acting) => void;
}

/** A resulting commitment, with the usual next actions. */
export function SummaryRow({ commitment, onAct }: SummaryRowProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { reference, title, status, archivedAt, leadTeam } = commitment;
  const team = { leadTeamId: leadTeam.id };
  const isOpen = archivedAt == null;
  return (
    <li className={classes.row}>
      <Anchor component={Link} to={commitmentAddress(reference)} size="sm" className={classes.title}>
        {reference} <bdi>{title}</bdi>
      </Anchor>
      <div className={classes.actions}>
        <StatusBadge status={status} size="sm" />
        {isOpen && commitmentPolicy.report(viewer, team) && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`Report status of ${reference}`}
            onClick={() => onAct({ act: 'report', commitment })}
          >
            <Trans>Report</Trans>
          </Button>
        )}
        {isOpen && followUpPolicy.assign(viewer, team) && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t`Assign a follow-up for ${reference}`}
            onClick={() => onAct({ act: 'assign', commitment })}
          >
            <Trans>Assign</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

/** The form of the chosen action. */
export function SummarySheet({ act, commitment, onClose }: Acting & { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { id, reference } = commitment;
  if (act === 'report') return <ReportSheet commitmentId={id} opened onClose={onClose} onReported={onClose} />;
  return (
    <AssignDialog
      draft={`follow-up ${id} `}
      title={t`Assign a follow-up for ${reference}`}
      commitmentId={id}
      saved={{ title: '', details: '', assignee: null, dueOn: '' }}
      done={t`Follow-up assigned`}
      onClose={onClose}
    />
  );
}
