import { RelativeDay } from '@followthrough/ui/relative-day';
import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { StatusMark } from '../../delivery/status-mark.js';
import { walkAddress } from '../../delivery/walk/walk-address.js';
import { today } from '../../platform/days/today.js';
import { WaitingRow } from '../../platform/rows/waiting-row.js';

export const UnseenCommitmentFacts = graphql(`
  fragment UnseenCommitment on Commitment {
    id
    reference
    title
    status
    lookedAtLast
    leadTeam {
      id
      name
    }
  }
`);

/** A commitment that nobody has looked at for long. Its title opens the evidence walk, from which the next one is one key away. */
export function UnseenCommitment({
  commitment: masked,
}: {
  readonly commitment: FragmentType<typeof UnseenCommitmentFacts>;
}) {
  const { reference, title, status, lookedAtLast, leadTeam } = getFragmentData(UnseenCommitmentFacts, masked);
  return (
    <WaitingRow
      act={<StatusMark status={status} />}
      title={
        <Anchor component={Link} to={walkAddress(reference)} data-way fw={550} c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={reference}
      when={
        lookedAtLast ? (
          <Trans>
            Looked at <RelativeDay day={lookedAtLast.slice(0, 10)} today={today()} />
          </Trans>
        ) : (
          <Trans>Never looked at</Trans>
        )
      }
      who={<bdi>{leadTeam.name}</bdi>}
    />
  );
}
