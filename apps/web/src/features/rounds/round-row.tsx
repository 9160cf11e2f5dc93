import { RelativeDay } from '@followthrough/ui/relative-day';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { today } from '../platform/days/today.js';
import rows from '../platform/rows/rows.module.css';
import { roundAddress } from './round-address.js';
import { RoundFacts } from './round-fragment.js';
import { RoundStateBadge } from './round-state.js';

/** A round in the list of all rounds. */
export function RoundRow({ round: masked }: { readonly round: FragmentType<typeof RoundFacts> }) {
  const { id, title, team, state, deadline, owing, frozenAt, cancelledAt } = getFragmentData(RoundFacts, masked);
  return (
    <li className={rows.row}>
      <div className={rows.who}>
        <Anchor component={Link} to={roundAddress(id)} fw={550} c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed" component="div">
          {team ? <bdi>{team.name}</bdi> : <Trans>All teams</Trans>}
          {' · '}
          {frozenAt ? (
            <Trans>
              Frozen <Moment at={frozenAt} />
            </Trans>
          ) : cancelledAt ? (
            <Trans>
              Cancelled <Moment at={cancelledAt} />
            </Trans>
          ) : (
            <>
              <Trans>
                Deadline <RelativeDay day={deadline} today={today()} />
              </Trans>
              {' · '}
              <Plural value={owing} _0="all reports are there" one="# report missing" other="# reports missing" />
            </>
          )}
        </Text>
      </div>
      <RoundStateBadge state={state} quiet />
    </li>
  );
}
