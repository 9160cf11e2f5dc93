import { kinds } from '@followthrough/domain/kinds';
import { rungOf } from '@followthrough/domain/ladders';
import { markings } from '@followthrough/domain/vocabulary';
import { Money } from '@followthrough/ui/money';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Moment } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { CommitmentMarks } from '../commitment-marks.js';
import { EvidenceWords } from '../evidence-words.js';
import type { Order } from '../order.js';
import { PartyNames } from '../party-names.js';
import classes from './register-table.module.css';
import type { RegisterRow } from './register-row.js';

/** A column that the register can show. */
export interface RegisterColumn {
  readonly id: string;
  readonly label: MessageDescriptor;
  /** In pixels, until its reader makes it wider or narrower. */
  readonly width: number;
  /** What the server orders by when its head is pressed. */
  readonly order?: Order;
  readonly isNumber?: true;
  /** Shown and frozen until its reader says otherwise. */
  readonly at?: 'frozen' | 'hidden';
  readonly cell: (row: RegisterRow) => ReactNode;
}

export const registerColumns: readonly RegisterColumn[] = [
  {
    id: 'reference',
    label: msg`Reference`,
    width: 96,
    order: 'reference',
    at: 'frozen',
    cell: ({ reference }) => <span className="ft-numbers">{reference}</span>,
  },
  {
    id: 'title',
    label: msg`Title`,
    width: 300,
    order: 'title',
    at: 'frozen',
    cell: ({ reference, title }) => (
      <Anchor
        component={Link}
        to={commitmentAddress(reference)}
        preload={false}
        className={classes.title}
        title={title}
      >
        <bdi>{title}</bdi>
      </Anchor>
    ),
  },
  { id: 'status', label: msg`Status`, width: 184, cell: ({ status }) => <StatusBadge status={status} quiet /> },
  {
    id: 'due',
    label: msg`Due`,
    width: 130,
    order: 'due',
    cell: ({ dueEdtf, dueWords }) => dueEdtf && <UncertainDate edtf={dueEdtf} statedAs={dueWords} />,
  },
  { id: 'marks', label: msg`Marks`, width: 130, cell: (row) => <CommitmentMarks commitment={row} /> },
  { id: 'parties', label: msg`Parties`, width: 180, cell: (row) => <PartyNames commitment={row} /> },
  { id: 'kind', label: msg`Kind`, width: 110, cell: ({ kind }) => <Term label={kinds[kind].label} /> },
  {
    id: 'stage',
    label: msg`Stage`,
    width: 140,
    cell: ({ kind, stage }) => <Term label={rungOf(kind, stage)?.label} />,
  },
  { id: 'team', label: msg`Lead team`, width: 150, cell: ({ leadTeam }) => <bdi>{leadTeam.name}</bdi> },
  {
    id: 'evidence',
    label: msg`Evidence`,
    width: 130,
    cell: ({ evidenceCount, bestGrade }) => <EvidenceWords count={evidenceCount} best={bestGrade ?? null} />,
  },
  { id: 'followUps', label: msg`Follow-ups`, width: 170, cell: (row) => <NextStep row={row} /> },
  {
    id: 'amount',
    label: msg`Amount`,
    width: 130,
    isNumber: true,
    at: 'hidden',
    cell: ({ amount, currency }) => amount && currency && <Money value={amount} currency={currency} />,
  },
  {
    id: 'accountable',
    label: msg`Accountable`,
    width: 150,
    at: 'hidden',
    cell: ({ accountable }) => <bdi>{accountable?.name}</bdi>,
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

function Term({ label }: { readonly label: string | undefined }) {
  const words = useWords();
  return <>{label && words(label)}</>;
}

function NextStep({ row: { openFollowUps, nextFollowUp } }: { readonly row: RegisterRow }) {
  if (openFollowUps === 0) return null;
  const next = nextFollowUp?.assignee?.name ?? nextFollowUp?.team?.name;
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
