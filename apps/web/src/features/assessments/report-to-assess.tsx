import { deliveryStatuses } from '@followthrough/domain/statuses';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { StatusMark } from '../delivery/status-mark.js';
import { today } from '../platform/days/today.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import { useOpened } from '../platform/use-opened.js';

// Loaded on first use.
const AssessSheet = lazy(async () => ({ default: (await import('./assess-sheet.js')).AssessSheet }));

export const ReportToAssessJudgement = graphql(`
  fragment ReportToAssess_judgement on Judgement {
    id
    status
    rationale
    recordedAt
    signOffs {
      id
      decision
    }
    assessments {
      id
      status
      withdrawal {
        reason
      }
    }
    commitment {
      id
      reference
      title
      leadTeam {
        id
        name
      }
    }
  }
`);

interface ReportToAssessProps {
  readonly report: FragmentType<typeof ReportToAssessJudgement>;
}

/** A row of a report without an assessment; its title opens the form. One just assessed stays in its place. */
export function ReportToAssess({ report: masked }: ReportToAssessProps) {
  const { t } = useLingui();
  const words = useWords();
  const { opened, open, close, opener } = useOpened();
  const { status, rationale, recordedAt, signOffs, assessments, commitment } = getFragmentData(
    ReportToAssessJudgement,
    masked,
  );
  const { id, reference, title, leadTeam } = commitment;
  const isDone = assessments.some(({ withdrawal }) => !withdrawal);
  // The button that opened the form is gone then, so the link takes the focus: work continues from this row.
  const way = useRef<HTMLAnchorElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (!opened && wasOpened.current) way.current?.focus();
    wasOpened.current = opened;
  }, [opened, isDone]);
  const isAgreed = signOffs[0]?.decision === 'AGREED';
  return (
    <WaitingRow
      act={
        isDone ? <IconCircleCheck size={20} stroke={1.75} aria-label={t`Draft sent`} /> : <StatusMark status={status} />
      }
      title={
        isDone ? (
          <Anchor
            ref={way}
            component={Link}
            to={commitmentAddress(reference)}
            hash="assessments"
            data-way
            fw={550}
            c="inherit"
          >
            <bdi>{title}</bdi>
          </Anchor>
        ) : (
          <UnstyledButton
            ref={opener}
            data-way
            fz="md"
            fw={550}
            aria-label={t`Assess ${reference} ${title}`}
            aria-haspopup="dialog"
            onClick={open}
          >
            <bdi>{title}</bdi>
          </UnstyledButton>
        )
      }
      detail={
        <Anchor component={Link} to={commitmentAddress(reference)} hash="assessments" size="sm" c="dimmed">
          {words(deliveryStatuses[status].label)}
          {isAgreed && (
            <>
              {', '}
              <Trans>agreed</Trans>
            </>
          )}{' '}
          · {reference} · <bdi>{rationale}</bdi>
        </Anchor>
      }
      when={<RelativeDay day={recordedAt.slice(0, 10)} today={today()} />}
      who={<bdi>{leadTeam.name}</bdi>}
    >
      {opened && (
        <Suspense fallback={null}>
          <AssessSheet commitmentId={id} opened reloads={false} onClose={close} onAssessed={close} />
        </Suspense>
      )}
    </WaitingRow>
  );
}
