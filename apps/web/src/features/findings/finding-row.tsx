import { findingClosings, findingStates } from '@followthrough/domain/finding-terms';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import type { FindingRow_FindingFragment } from '../../generated/graphql.js';
import { today } from '../platform/days/today.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { findingAddress } from './finding-address.js';
import { FindingRowFinding } from './finding-fragment.js';
import { FindingStateIcon, SeverityMark } from './finding-marks.js';
import classes from './findings.module.css';

interface FindingRowProps {
  readonly finding: FragmentType<typeof FindingRowFinding>;
}

/** A finding on one line; its title leads to its page. */
export function FindingRow({ finding: masked }: FindingRowProps) {
  const finding = getFragmentData(FindingRowFinding, masked);
  const { id, reference, state, wording, commitment } = finding;
  return (
    <WaitingRow
      id={`finding-${id}`}
      act={<FindingStateIcon state={state} />}
      title={
        <Anchor component={Link} to={findingAddress(id)} data-way fw={550} c="inherit">
          <bdi>{wording.title}</bdi>
        </Anchor>
      }
      detail={
        <>
          {reference} · {commitment.reference} <bdi>{commitment.title}</bdi>
        </>
      }
      when={<FindingWhen finding={finding} />}
      who={<SeverityMark severity={wording.severity} quiet />}
    />
  );
}

/** What is late or next, with its day; how it ended, if it did. */
export function FindingWhen({ finding }: { readonly finding: FindingRow_FindingFragment }) {
  const words = useWords();
  const { state, delay, replyDue, response, check } = finding;
  const late = delay ? classes.late : undefined;
  if (state === 'DRAFT' || state === 'UNANSWERED') {
    return (
      <span className={late}>
        <Trans>
          Answer due <RelativeDay day={replyDue} today={today()} />
        </Trans>
      </span>
    );
  }
  if (state === 'TO_DO' && response?.dueOn) {
    return (
      <span className={late}>
        <Trans>
          Action due <RelativeDay day={response.dueOn} today={today()} />
        </Trans>
      </span>
    );
  }
  return <>{words(check ? findingClosings[check.closing].label : findingStates[state].label)}</>;
}
