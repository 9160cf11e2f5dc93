import { useQuery } from '@apollo/client/react';
import { moneyStages } from '@followthrough/domain/money-amounts';
import { formatMoney } from '@followthrough/domain/money';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { dateLocale } from '@followthrough/ui/date-locale';
import { Explained } from '@followthrough/ui/explained';
import { ListMore } from '@followthrough/ui/list-more';
import { Money } from '@followthrough/ui/money';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { AmountLine_AmountFragment, MoneyBlock_CommitmentFragment } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import rows from '../commitments/commitment-row.module.css';
import { useViewer } from '../people/viewer.js';
import { Block, EmptyBlock } from '../platform/block.js';
import { QueryFailed } from '../platform/query-failed.js';
import { useMore } from '../platform/use-more.js';
import { AmountLine, AmountLineAmount } from './amount-line.js';
import { AmountRemarks } from './amount-remarks.js';
import classes from './money.module.css';
import { RecordAmountForm } from './record-amount-form.js';
import { WithdrawAmount } from './withdraw-amount.js';

export const MoneyBlockCommitment = graphql(`
  fragment MoneyBlock_commitment on Commitment {
    id
    archivedAt
    amount
    currency
    kindFields {
      name
      value
    }
    leadTeam {
      id
    }
    links {
      id
      kind
      to {
        id
        reference
        title
      }
    }
    currentAmounts {
      id
      ...AmountLine_amount
    }
    amounts(first: 50) {
      ...Amounts_page
    }
    ...RecordAmountForm_commitment
  }
`);

const AmountsPage = graphql(`
  fragment Amounts_page on MoneyAmountConnection {
    edges {
      node {
        id
        ...AmountLine_amount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const MoneyOfCommitment = graphql(`
  query Money($id: UUID!) {
    commitment(id: $id) {
      id
      ...MoneyBlock_commitment
    }
  }
`);

const MoreAmounts = graphql(`
  query MoreAmounts($id: UUID!, $after: String) {
    commitment(id: $id) {
      id
      amounts(first: 50, after: $after) {
        ...Amounts_page
      }
    }
  }
`);

/** The money of a funding commitment, from announced to spent. */
export function MoneyBlock({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(MoneyOfCommitment, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  if (data?.commitment) return <ReadyMoney commitment={data.commitment} />;
  return (
    <Block id="money" title={t`Money`}>
      {loading ? <ListSkeleton rows={3} /> : <QueryFailed error={error} onRetry={() => void refetch()} />}
    </Block>
  );
}

function ReadyMoney({ commitment: masked }: { readonly commitment: FragmentType<typeof MoneyBlockCommitment> }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [isRecording, setRecording] = useState(false);
  const [more, busy] = useMore(MoreAmounts);
  const commitment = getFragmentData(MoneyBlockCommitment, masked);
  const { id, archivedAt, leadTeam, amount } = commitment;
  const current = getFragmentData(AmountLineAmount, commitment.currentAmounts);
  const { edges, pageInfo } = getFragmentData(AmountsPage, commitment.amounts);
  const all = edges.map(({ node }) => getFragmentData(AmountLineAmount, node));
  const mayRecord = !archivedAt && commitmentPolicy.recordMoney(viewer, { leadTeamId: leadTeam.id });
  const action = mayRecord && !isRecording && (
    <Button variant="default" size="compact-md" onClick={() => setRecording(true)}>
      <Trans>Record amount</Trans>
    </Button>
  );
  const form = isRecording && <RecordAmountForm commitment={commitment} onClose={() => setRecording(false)} />;
  if (all.length === 0 && !amount) {
    return (
      <>
        <EmptyBlock id="money" title={t`Money`} action={action}>
          <Trans>Amounts announced, allocated, contracted, paid over and spent.</Trans>
        </EmptyBlock>
        {form}
      </>
    );
  }
  return (
    <Block id="money" title={t`Money`} actions={action}>
      {form}
      <ReAnnounced commitment={commitment} />
      <AmountRemarks amounts={current} />
      <ol className={rows.rows}>
        {moneyStages.map((rung) => (
          <li key={rung.code} className={rows.row}>
            <StageMoney
              rung={rung}
              commitment={commitment}
              amounts={all.filter(({ stage }) => stage === rung.code)}
              current={current.find(({ stage }) => stage === rung.code)}
              mayWithdraw={mayRecord}
            />
          </li>
        ))}
      </ol>
      <ListMore
        hasMore={pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more({ id, after: pageInfo.endCursor })}
      />
    </Block>
  );
}

interface StageMoneyProps {
  readonly rung: (typeof moneyStages)[number];
  readonly commitment: MoneyBlock_CommitmentFragment;
  /** All amounts at this stage, latest first. */
  readonly amounts: readonly AmountLine_AmountFragment[];
  readonly current: AmountLine_AmountFragment | undefined;
  readonly mayWithdraw: boolean;
}

/** The current amount at one stage, and the earlier ones that it replaced. */
function StageMoney({ rung, commitment, amounts, current, mayWithdraw }: StageMoneyProps) {
  const { i18n } = useLingui();
  const words = useWords();
  const label = words(rung.label);
  const earlier = amounts.filter(({ id }) => id !== current?.id);
  const withdraw = current && mayWithdraw && (
    <WithdrawAmount id={current.id} label={`${label}, ${formatMoney(current, dateLocale(i18n.locale))}`} />
  );
  return (
    <>
      <Text fw={550}>
        <Explained words={words(rung.definition)}>{label}</Explained>
      </Text>
      {current ? (
        <AmountLine amount={current} actions={withdraw} />
      ) : (
        <NoAmount isAnnounced={rung.code === 'ANNOUNCED'} commitment={commitment} />
      )}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>
            <Plural value={earlier.length} one="# earlier amount" other="# earlier amounts" />
          </summary>
          <ul>
            {earlier.map((amount) => (
              <li key={amount.id}>
                <AmountLine amount={amount} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NoAmount({
  isAnnounced,
  commitment: { amount, currency },
}: Pick<StageMoneyProps, 'commitment'> & { readonly isAnnounced: boolean }) {
  if (isAnnounced && amount && currency) {
    return (
      <Text size="sm">
        <Money value={amount} currency={currency} /> <Trans>(from the facts of the commitment)</Trans>
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed">
      <Trans>No amount recorded</Trans>
    </Text>
  );
}

/** Which commitment announced the same money first; totals count that one alone. */
function ReAnnounced({ commitment: { links, kindFields } }: Pick<StageMoneyProps, 'commitment'>) {
  const first = links.find(({ kind }) => kind === 'RE_ANNOUNCES')?.to;
  if (first) {
    return (
      <Text size="sm" mb="xs">
        <Trans>
          Announced before in{' '}
          <Anchor component={Link} to={commitmentAddress(first.reference)} underline="always" size="sm">
            {first.reference} <bdi>{first.title}</bdi>
          </Anchor>
          . Totals leave this one out.
        </Trans>
      </Text>
    );
  }
  const isAgain = kindFields.some(({ name, value }) => name === 'newMoney' && value === 'RE_ANNOUNCED');
  if (!isAgain) return null;
  return (
    <Text size="sm" mb="xs">
      <Trans>Re-announced, so totals leave it out. Link it to its first announcement with “Re-announces”.</Trans>
    </Text>
  );
}
