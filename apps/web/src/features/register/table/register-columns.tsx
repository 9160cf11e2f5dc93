import { kinds } from '@followthrough/domain/kinds';
import { rungOf } from '@followthrough/domain/ladders';
import { isClosed } from '@followthrough/domain/statuses';
import { markings } from '@followthrough/domain/vocabulary';
import { Mark, type MarkKind } from '@followthrough/ui/mark';
import { Money } from '@followthrough/ui/money';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Moment } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { ResponsibilityMark } from '../../commitments/parties/responsibility-mark.js';
import { StatusMark, statusMarksOf } from '../../delivery/status-marks.js';
import { followUpOwner } from '../../follow-ups/follow-up-owner.js';
import { CommitmentMarks } from '../commitment-marks.js';
import { EvidenceMark } from '../evidence-mark.js';
import type { Order } from '../order.js';
import { PartyNames } from '../party-names.js';
import { ReportAge } from '../report-age.js';
import classes from './register-table.module.css';
import type { RegisterRow } from './register-row.js';

/** A column of the register. */
export interface RegisterColumn {
  readonly id: string;
  readonly label: MessageDescriptor;
  /** The default width, in pixels. */
  readonly width: number;
  /** The order when its heading is pressed. */
  readonly order?: Order;
  readonly isNumber?: true;
  /** The default state, unless visible and not frozen. */
  readonly at?: 'frozen' | 'hidden';
  readonly cell: (row: RegisterRow) => ReactNode;
}

export const registerColumns: readonly RegisterColumn[] = [
  {
    id: 'title',
    label: msg`Title`,
    width: 300,
    order: 'title',
    at: 'frozen',
    cell: (row) => <Title row={row} />,
  },
  {
    id: 'status',
    label: msg`Status`,
    width: 140,
    cell: (row) => <Status row={row} />,
  },
  { id: 'due', label: msg`Due`, width: 138, order: 'due', cell: (row) => <Due row={row} /> },
  {
    id: 'partners',
    label: msg`Partner`,
    width: 144,
    cell: (row) => <PartyNames commitment={row} isOfPartners />,
  },
  {
    id: 'owner',
    label: msg`Owner`,
    width: 116,
    cell: ({ accountable }) => <bdi title={accountable?.name}>{accountable?.name}</bdi>,
  },
  {
    id: 'report',
    label: msg`Last report`,
    width: 96,
    cell: (row) => (
      <ReportAge reportedOn={row.reportedOn} status={row.status} isStale={statusMarksOf(row).includes('stale')} />
    ),
  },
  {
    id: 'evidence',
    label: msg`Evidence`,
    width: 88,
    cell: ({ evidenceCount, bestGrade }) => <EvidenceMark count={evidenceCount} best={bestGrade ?? null} />,
  },
  {
    id: 'reference',
    label: msg`Reference`,
    width: 96,
    order: 'reference',
    at: 'hidden',
    cell: ({ reference }) => <span className="ft-numbers">{reference}</span>,
  },
  { id: 'marks', label: msg`Flags`, width: 220, at: 'hidden', cell: (row) => <CommitmentMarks commitment={row} /> },
  {
    id: 'parties',
    label: msg`All parties`,
    width: 180,
    at: 'hidden',
    cell: (row) => <PartyNames commitment={row} />,
  },
  { id: 'kind', label: msg`Kind`, width: 110, at: 'hidden', cell: ({ kind }) => <Term label={kinds[kind].label} /> },
  {
    id: 'stage',
    label: msg`Stage`,
    width: 140,
    at: 'hidden',
    cell: ({ kind, stage }) => <Term label={rungOf(kind, stage)?.label} />,
  },
  {
    id: 'team',
    label: msg`Lead team`,
    width: 150,
    at: 'hidden',
    cell: ({ leadTeam }) => <bdi>{leadTeam.name}</bdi>,
  },
  { id: 'followUps', label: msg`Follow-ups`, width: 170, at: 'hidden', cell: (row) => <NextStep row={row} /> },
  {
    id: 'amount',
    label: msg`Amount`,
    width: 130,
    isNumber: true,
    at: 'hidden',
    cell: ({ amount, currency }) => amount && currency && <Money value={amount} currency={currency} />,
  },
  {
    id: 'areas',
    label: msg`Policy areas`,
    width: 170,
    at: 'hidden',
    cell: ({ policyAreas }) => <bdi>{policyAreas.join(', ')}</bdi>,
  },
  {
    id: 'marking',
    label: msg`Marking`,
    width: 150,
    at: 'hidden',
    cell: ({ marking }) => <Term label={markings[marking].label} />,
  },
  {
    id: 'changed',
    label: msg`Last change`,
    width: 170,
    order: 'changed',
    at: 'hidden',
    cell: ({ changedAt }) => <Moment at={changedAt} />,
  },
  {
    id: 'entered',
    label: msg`Entered`,
    width: 170,
    order: 'newest',
    at: 'hidden',
    cell: ({ createdAt }) => <Moment at={createdAt} />,
  },
];

/** A closed status is muted; open ones stand out. What must always accompany it is an icon beside it. */
function Status({ row }: { readonly row: RegisterRow }) {
  return (
    <span className={classes.status}>
      <StatusBadge status={row.status} size="md" muted={isClosed(row.status)} quiet />
      {statusMarksOf(row)
        .filter((kind) => !inOtherColumns.has(kind))
        .map((kind) => (
          <StatusMark key={kind} of={row} kind={kind} asIcon />
        ))}
    </span>
  );
}

/** Said beside the due date and the last report. */
const inOtherColumns: ReadonlySet<MarkKind> = new Set(['overdue', 'datePassed', 'stale']);

/** The title and, below it, the reference and anything unusual about the commitment. */
function Title({ row }: { readonly row: RegisterRow }) {
  const { reference, title, archivedAt, responsibility } = row;
  return (
    <>
      <Anchor
        component={Link}
        to={commitmentAddress(reference)}
        preload={false}
        className={classes.title}
        title={title}
      >
        <bdi>{title}</bdi>
      </Anchor>
      <span className={classes.under}>
        <span className="ft-numbers">{reference}</span>
        <ResponsibilityMark responsibility={responsibility} quiet />
        {archivedAt && <Trans>Archived</Trans>}
      </span>
    </>
  );
}

function Due({ row }: { readonly row: RegisterRow }) {
  const { dueEdtf, dueWords } = row;
  const late = statusMarksOf(row).find((kind) => kind === 'overdue' || kind === 'datePassed');
  if (!dueEdtf) return null;
  return (
    <>
      <UncertainDate edtf={dueEdtf} statedAs={dueWords} />
      {late && (
        <span className={classes.under}>
          <Mark kind={late} quiet />
        </span>
      )}
    </>
  );
}

function Term({ label }: { readonly label: string | undefined }) {
  const words = useWords();
  return <>{label && words(label)}</>;
}

function NextStep({ row: { openFollowUps, nextFollowUp } }: { readonly row: RegisterRow }) {
  if (openFollowUps === 0) return null;
  const next = nextFollowUp && followUpOwner(nextFollowUp);
  return (
    <>
      <Plural value={openFollowUps} one="# open" other="# open" />
      {next && (
        <>
          , <bdi>{next}</bdi>
        </>
      )}
    </>
  );
}
