import { deliveryStatuses } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import rows from '../platform/rows/rows.module.css';

export const RoundFiguresRound = graphql(`
  fragment RoundFigures_round on Round {
    id
    figures {
      status
      frozen
      amended
    }
  }
`);

const order = codeList(deliveryStatuses);

/** How many commitments have each status as frozen, and beside it with agreed amendments where that differs. */
export function RoundFigures({ round: masked }: { readonly round: FragmentType<typeof RoundFiguresRound> }) {
  const { figures } = getFragmentData(RoundFiguresRound, masked);
  const sorted = figures.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  const total = figures.reduce((sum, { frozen }) => sum + frozen, 0);
  return (
    <ul className={rows.rows}>
      {sorted.map(({ status, frozen, amended }) => (
        <li key={status} className={rows.row}>
          <Group>
            <StatusBadge status={status} />
          </Group>
          <Text className="ft-numbers">
            <Trans>
              {frozen} of {total}
            </Trans>
            {amended !== frozen && (
              <Text span size="sm" c="dimmed">
                {' · '}
                <Trans>{amended} with amendments</Trans>
              </Text>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}
