import { deliveryStatuses } from '@followthrough/domain/statuses';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { StatusMark } from '../delivery/status-mark.js';
import { today } from '../platform/days/today.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { AssessmentFacts } from './assessment-fragment.js';

/** A draft of the user that waits for a reply; its title leads to it. */
export function OwnDraft({ assessment }: { readonly assessment: FragmentType<typeof AssessmentFacts> }) {
  const words = useWords();
  const { id, status, replyDue, commitment } = getFragmentData(AssessmentFacts, assessment);
  const { reference, title } = commitment;
  return (
    <WaitingRow
      act={<StatusMark status={status} />}
      title={
        <Anchor
          component={Link}
          to={commitmentAddress(reference)}
          hash={`assessment-${id}`}
          data-way
          fw={550}
          c="inherit"
        >
          <bdi>{title}</bdi>
        </Anchor>
      }
      detail={
        <>
          {words(deliveryStatuses[status].label)} · {reference}
        </>
      }
      when={
        <Trans>
          Reply due <RelativeDay day={replyDue} today={today()} />
        </Trans>
      }
    />
  );
}
