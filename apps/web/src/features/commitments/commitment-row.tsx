import { kinds } from '@followthrough/domain/kinds';
import { Money } from '@followthrough/ui/money';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { commitmentAddress } from './commitment-address.js';
import classes from './commitment-row.module.css';

export const CommitmentRowFacts = graphql(`
  fragment CommitmentRow_commitment on Commitment {
    id
    reference
    title
    kind
    dueEdtf
    dueWords
    amount
    currency
    archivedAt
  }
`);

interface CommitmentRowProps {
  readonly commitment: FragmentType<typeof CommitmentRowFacts>;
  /** Its status, provided by later features. */
  readonly standing?: ReactNode;
}

/** A commitment in a list. */
export function CommitmentRow({ commitment: masked, standing }: CommitmentRowProps) {
  const words = useWords();
  const { reference, title, kind, dueEdtf, dueWords, amount, currency, archivedAt } = getFragmentData(
    CommitmentRowFacts,
    masked,
  );
  return (
    <li className={classes.row}>
      <Text size="xs" c="dimmed" className="ft-numbers">
        {reference} · {words(kinds[kind].label)}
        {archivedAt && (
          <>
            {' · '}
            <Trans>Archived</Trans>
          </>
        )}
      </Text>
      <Anchor component={Link} to={commitmentAddress(reference)} fw={550}>
        <bdi>{title}</bdi>
      </Anchor>
      {(dueEdtf || amount) && (
        <Text size="sm">
          {dueEdtf && (
            <Trans>
              due <UncertainDate edtf={dueEdtf} statedAs={dueWords} />
            </Trans>
          )}
          {dueEdtf && amount && ' · '}
          {amount && currency && <Money value={amount} currency={currency} />}
        </Text>
      )}
      {standing}
    </li>
  );
}
