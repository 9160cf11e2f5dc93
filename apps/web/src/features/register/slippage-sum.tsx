import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import type { CommitmentFilter } from '../../generated/graphql.js';

const Slippage = graphql(`
  query Slippage($filter: CommitmentFilter!) {
    slippage(filter: $filter) {
      days
      moved
      withoutLeave
      dated
      uncounted
      undated
    }
  }
`);

/** The slippage of commitments in days, with how many it is about and how many are left out; nothing if none moved. */
export function SlippageSum({ filter }: { readonly filter: CommitmentFilter }) {
  const { t, i18n } = useLingui();
  const { data } = useQuery(Slippage, { variables: { filter } });
  const sum = data?.slippage[0];
  if (!sum || sum.moved + sum.uncounted === 0) return null;
  const { days, moved, withoutLeave, dated, uncounted, undated } = sum;
  const left = [
    uncounted > 0 &&
      t`${plural(uncounted, { one: '# whose days cannot be counted', other: '# whose days cannot be counted' })}`,
    undated > 0 && t`${plural(undated, { one: '# without a due date', other: '# without a due date' })}`,
  ].filter((part) => part !== false);
  const listed = new Intl.ListFormat(i18n.locale).format(left);
  return (
    <Text size="sm" className="ft-numbers">
      <Trans>Slippage:</Trans> {days > 0 && '+'}
      <Plural value={days} one="# day" other="# days" />
      {'; '}
      <Plural value={dated} one={`${moved} of # due date moved`} other={`${moved} of # due dates moved`} />
      {withoutLeave > 0 && (
        <>
          {', '}
          <Plural value={withoutLeave} one="# without leave" other="# without leave" />
        </>
      )}
      .
      {left.length > 0 && (
        <>
          {' '}
          <Trans>Left out: {listed}.</Trans>
        </>
      )}
    </Text>
  );
}
