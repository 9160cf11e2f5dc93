import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Dialog } from '@followthrough/ui/dialog';
import { StageLadder } from '@followthrough/ui/stage-ladder';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Title } from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { DueLine } from '../commitments/due-dates/due-line.js';
import { useViewer } from '../people/viewer.js';
import { useKeyHelp } from '../platform/keys/key-help.js';
import { useKeys } from '../platform/keys/use-keys.js';
import { useOpened } from '../platform/use-opened.js';
import { ladderFacts } from './ladder-facts.js';
import { Gap } from './gap.js';
import { Agreed } from './sign-off/agreed.js';
import { Lateness } from './lateness.js';
import { ReportStatusForm } from './report-status-form.js';
import { Reported, Rationale } from './reported.js';
import { Evidence, Missing } from './rests-on.js';
import classes from './status-head.module.css';
import { walkAddress } from './walk/walk-address.js';

export const StatusHeadCommitment = graphql(`
  fragment StatusHead_commitment on Commitment {
    id
    reference
    changedAt
    stage
    stageSince
    dueEdtf
    dueWords
    dueBasis
    dueAgainst
    dueWhy
    archivedAt
    leadTeam {
      id
    }
    ...Reported_commitment
    ...Agreed_commitment
    ...Lateness_commitment
    ...LadderFacts_commitment
    ...RestsOn_commitment
    ...ReportStatusForm_commitment
  }
`);

interface StatusHeadProps {
  readonly commitment: FragmentType<typeof StatusHeadCommitment>;
  /** The current assessment, if there can be one. */
  readonly assessed?: ReactNode;
  /** The next follow-up and its owner. */
  readonly next?: ReactNode;
  /** Shown beside a missing item, such as its follow-up. */
  readonly afterMissing?: (missingThingId: string) => ReactNode;
  /** Beside the due date, if it can be changed. */
  readonly changeDue?: ReactNode;
}

/**
 * The state of a commitment at a glance: status with author and age, lateness, evidence, missing information, next
 * follow-up, stage and due date.
 */
export function StatusHead({ commitment: masked, assessed, next, afterMissing, changeDue }: StatusHeadProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { opened, open, close, opener } = useOpened();
  const commitment = getFragmentData(StatusHeadCommitment, masked);
  const mayReport = !commitment.archivedAt && commitmentPolicy.report(viewer, { leadTeamId: commitment.leadTeam.id });
  const navigate = useNavigate();
  useKeys(true, { W: () => void navigate({ to: walkAddress(commitment.reference) }) });
  useKeyHelp({ title: t`Commitment`, keys: [['W', t`Evidence walk`]] });
  // Each visit of this address opens the form once.
  const asked = useLocation({ select: ({ hash, state }) => (hash === 'report' ? (state.__TSR_key ?? hash) : null) });
  useEffect(() => {
    if (asked && mayReport) open();
  }, [asked, mayReport]);
  return (
    <section id="status" aria-labelledby="status-title" className={classes.head}>
      <Title order={2} id="status-title" className="ft-hidden">
        <Trans>Status</Trans>
      </Title>
      <div className={classes.top}>
        <Reported commitment={commitment} />
        <Lateness of={commitment} />
        <Anchor
          renderRoot={(props) => <Link {...props} to={walkAddress(commitment.reference)} />}
          size="sm"
          aria-keyshortcuts="W"
          className="ft-no-print"
        >
          <Trans>Evidence walk</Trans>
        </Anchor>
        {mayReport && (
          <Button ref={opener} size="compact-md" className={`${classes.report} ft-no-print`} onClick={open}>
            <Trans>Report status</Trans>
          </Button>
        )}
      </div>
      <Rationale commitment={commitment} />
      <dl className={classes.facts}>
        <HeadFact label={t`Evidence`}>
          <Evidence commitment={commitment} />
        </HeadFact>
        <HeadFact label={t`Missing`}>
          <Missing commitment={commitment} afterMissing={afterMissing} />
        </HeadFact>
        <HeadFact label={t`Agreed`}>
          <Agreed commitment={commitment} />
        </HeadFact>
        <HeadFact label={t`Assessed`}>{assessed ?? <Gap />}</HeadFact>
        <HeadFact label={t`Next`}>{next}</HeadFact>
        <HeadFact label={t`Due`}>
          <DueLine due={commitment} /> {changeDue}
        </HeadFact>
      </dl>
      <StageLine commitment={commitment} />
      <Dialog opened={opened} onClose={close} title={t`Report status`} size="xl">
        {opened && <ReportStatusForm place="dialog" commitment={commitment} onReported={close} onClose={close} />}
      </Dialog>
    </section>
  );
}

function HeadFact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Staged = Parameters<typeof ladderFacts>[0] & { readonly stage: string; readonly stageSince?: string | null };

function StageLine({ commitment }: { readonly commitment: Staged }) {
  const { stage, stageSince } = commitment;
  const since = stageSince && (
    <Trans>
      Since <UncertainDate edtf={stageSince} />
    </Trans>
  );
  return (
    <div className={classes.stage}>
      <StageLadder stage={stage} {...ladderFacts(commitment)} since={since} />
    </div>
  );
}
