import { accountChangeKinds, accountChangeStates } from '@followthrough/domain/account-changes';
import { EmptyState } from '@followthrough/ui/empty-state';
import { Moment, WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { AccountChangesList_ChangeFragment } from '../../generated/graphql.js';
import { DecideChange } from './decide-change.js';
import classes from '../platform/rows/rows.module.css';

export const AccountChangesListChange = graphql(`
  fragment AccountChangesList_change on AccountChange {
    id
    kind
    state
    proposedAt
    decidedAt
    linkUsedAt
    oneIsEnoughFrom
    person {
      id
      name
    }
    proposedBy {
      id
      name
    }
    decidedBy {
      id
      name
    }
  }
`);

interface AccountChangesListProps {
  readonly changes: readonly FragmentType<typeof AccountChangesListChange>[];
}

/** Changes of deployment-wide roles and password resets, with their proposers and confirmers. */
export function AccountChangesList({ changes }: AccountChangesListProps) {
  if (changes.length === 0) {
    return (
      <EmptyState>
        <Trans>Auditor and administrator roles and password resets will appear here.</Trans>
      </EmptyState>
    );
  }
  return (
    <ul className={classes.rows}>
      {getFragmentData(AccountChangesListChange, changes).map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
    </ul>
  );
}

function ChangeRow({ change }: { readonly change: AccountChangesList_ChangeFragment }) {
  const { t } = useLingui();
  const words = useWords();
  const { kind, state, person, proposedBy, decidedBy, decidedAt, linkUsedAt } = change;
  const isWaiting = state === 'WAITING';
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Group gap="xs">
          <Text fw={550}>
            {words(accountChangeKinds[kind].label)}: <bdi>{person.name}</bdi>
          </Text>
          <Badge variant="outline" {...(isWaiting ? { color: 'yellow' } : { color: 'gray' })}>
            {words(accountChangeStates[state].label)}
          </Badge>
        </Group>
        <WhoWhen did={t`Proposed by`} who={proposedBy?.name ?? t`a command on the server`} at={change.proposedAt} />
        {decidedBy && decidedAt && (
          <WhoWhen did={state === 'DECLINED' ? t`Declined by` : t`Confirmed by`} who={decidedBy.name} at={decidedAt} />
        )}
        {change.oneIsEnoughFrom && (
          <Text size="sm">
            <Trans>
              No other administrator is left to confirm this. If none joins, propose it again from{' '}
              <Moment at={change.oneIsEnoughFrom} />, and it takes effect.
            </Trans>
          </Text>
        )}
        {linkUsedAt && (
          <Text size="xs" c="dimmed">
            <Trans>
              Password set with this link <Moment at={linkUsedAt} />
            </Trans>
          </Text>
        )}
      </div>
      <DecideChange change={change} />
    </li>
  );
}
