import { useQuery } from '@apollo/client/react';
import { moneyLeftOut, moneyStages, type MoneyLeftOut } from '@followthrough/domain/money-amounts';
import { Explained } from '@followthrough/ui/explained';
import { Money } from '@followthrough/ui/money';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../generated/gql.js';
import type { CommitmentFilter, MoneyTotalsQuery } from '../../generated/graphql.js';
import { QueryFailed } from '../platform/query-failed.js';
import classes from './money.module.css';

const MoneyTotalsOf = graphql(`
  query MoneyTotals($filter: CommitmentFilter!) {
    moneyTotals(filter: $filter) {
      stage
      leftOut
      currency
      value
      count
    }
  }
`);

interface MoneyTotalsProps {
  readonly filter: CommitmentFilter;
}

/** The totals of a filter behind one line: they are counted when it is opened. */
export function MoneyTotalsLine({ filter }: MoneyTotalsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className={classes.earlier}>
      <summary>
        <Trans>Money, by stage and currency</Trans>
      </summary>
      {isOpen && <MoneyTotals filter={filter} />}
    </details>
  );
}

/** Totals of funding by stage and currency, each with how many commitments it counts, and what is left out. */
export function MoneyTotals({ filter }: MoneyTotalsProps) {
  const { data, previousData, error, loading, refetch } = useQuery(MoneyTotalsOf, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const totals = (data ?? previousData)?.moneyTotals;
  if (!totals) {
    return loading ? <ListSkeleton rows={3} /> : <QueryFailed error={error} onRetry={() => void refetch()} />;
  }
  if (totals.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        <Trans>No funding commitments match this filter.</Trans>
      </Text>
    );
  }
  return <TotalsTable totals={totals} />;
}

type Total = MoneyTotalsQuery['moneyTotals'][number];

function TotalsTable({ totals }: { readonly totals: readonly Total[] }) {
  const { t } = useLingui();
  const words = useWords();
  const of = (stage: string) => totals.filter((total) => total.stage === stage);
  return (
    <div className={classes.scrolls} tabIndex={0} role="region" aria-label={t`Money, by stage and currency`}>
      <table className={classes.totals}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stage</Trans>
            </th>
            <th scope="col">
              <Trans>Total</Trans>
            </th>
            <th scope="col">
              <Trans>Left out</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {moneyStages.map(({ code, label, definition }) => (
            <tr key={code}>
              <th scope="row">
                <Explained words={words(definition)}>{words(label)}</Explained>
              </th>
              <td>
                <Counted totals={of(code).filter(({ leftOut }) => !leftOut)} />
              </td>
              <td>
                <LeftOut totals={of(code).filter(({ leftOut }) => leftOut)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt={4}>
        <Trans>Each currency has a total of its own. Nothing is converted.</Trans>
      </Text>
    </div>
  );
}

function Counted({ totals }: { readonly totals: readonly Total[] }) {
  if (totals.length === 0) return <Trans>None</Trans>;
  return totals.map(({ currency, value, count }) => (
    <div key={currency}>
      <Money value={value ?? '0'} currency={currency ?? ''} />{' '}
      <Text span size="sm" c="dimmed">
        <Plural value={count} one="in # commitment" other="in # commitments" />
      </Text>
    </div>
  ));
}

/** Each reason once, however many currencies it concerns. */
function LeftOut({ totals }: { readonly totals: readonly Total[] }) {
  const words = useWords();
  const reasons = (Object.keys(moneyLeftOut) as MoneyLeftOut[]).flatMap((reason) => {
    const count = totals.filter(({ leftOut }) => leftOut === reason).reduce((sum, total) => sum + total.count, 0);
    return count > 0 ? [{ reason, count, ...moneyLeftOut[reason] }] : [];
  });
  return reasons.map(({ reason, count, label, definition }) => (
    <div key={reason}>
      <Explained words={words(definition)} quiet>
        {words(label)}: {count}
      </Explained>
    </div>
  ));
}
