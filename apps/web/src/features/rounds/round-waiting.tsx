import { RelativeDay } from '@followthrough/ui/relative-day';
import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { today } from '../platform/days/today.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { roundAddress } from './round-address.js';
import { RoundFacts } from './round-fragment.js';

interface RoundWaitingProps {
  readonly round: FragmentType<typeof RoundFacts>;
  /** The block of its page where the work is done. */
  readonly block: 'owed' | 'teams';
}

/** A round that waits for reports or a signature of the user’s team; it leads there. */
export function RoundWaiting({ round: masked, block }: RoundWaitingProps) {
  const { id, title, team, owingOfMine, deadline, remindedAt, remindedBy, frozenAt } = getFragmentData(
    RoundFacts,
    masked,
  );
  return (
    <WaitingRow
      title={
        <Anchor component={Link} to={roundAddress(id)} hash={block} data-way fw={550} c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={
        block === 'owed' ? (
          <>
            <Plural value={owingOfMine} one="# report missing" other="# reports missing" />
            {remindedAt && (
              <>
                {' · '}
                <Trans>
                  Reminder from <bdi>{remindedBy?.name ?? '…'}</bdi>, <Moment at={remindedAt} />
                </Trans>
              </>
            )}
          </>
        ) : (
          <Trans>Figures to sign</Trans>
        )
      }
      when={<RelativeDay day={frozenAt?.slice(0, 10) ?? deadline} today={today()} />}
      who={team ? <bdi>{team.name}</bdi> : <Trans>All teams</Trans>}
    />
  );
}
