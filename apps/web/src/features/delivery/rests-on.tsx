import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { SupportLineSupport, SupportLines } from '../evidence/support-lines.js';
import { WeakenedMark } from './milestone-list.js';
import classes from './status-head.module.css';

export const RestsOnCommitment = graphql(`
  fragment RestsOn_commitment on Commitment {
    id
    evidenceCount
    bestGrade
    currentReport {
      id
      missing {
        id
        words
      }
      supports {
        id
        ...SupportLine_support
      }
    }
    milestones {
      id
      words
      neededGrade
      isSupported
      isMet
      expiredOn
    }
    unprovenMilestones {
      id
      words
      neededGrade
      weakened
    }
  }
`);

interface RestsOnProps {
  readonly commitment: FragmentType<typeof RestsOnCommitment>;
}

/** How many are shown before “more”. */
const atFirst = 3;

/** The evidence for the status, best grade first, and the total. */
export function Evidence({ commitment: masked }: RestsOnProps) {
  const { evidenceCount, bestGrade, currentReport } = getFragmentData(RestsOnCommitment, masked);
  const cited = currentReport?.supports ?? [];
  const counting = cited.filter((one) => !getFragmentData(SupportLineSupport, one).evidence.isWithdrawn);
  const others = evidenceCount - Math.min(cited.length, atFirst, counting.length);
  if (evidenceCount === 0 && cited.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>None yet</Trans>
      </Text>
    );
  }
  return (
    <>
      <SupportLines supports={cited.slice(0, atFirst)} />
      {others > 0 && (
        <Anchor href="#evidence" size="sm">
          {cited.length === 0 ? (
            <>
              <Plural value={others} one="# item, not cited by a report" other="# items, not cited by a report" />
              {bestGrade && <Trans>, best grade {bestGrade}</Trans>}
            </>
          ) : (
            <Plural value={others} one="# more" other="# more" />
          )}
        </Anchor>
      )}
    </>
  );
}

interface MissingProps extends RestsOnProps {
  readonly afterMissing: ((missingThingId: string) => ReactNode) | undefined;
}

/** The missing information of the report, and milestones without sufficient evidence. */
export function Missing({ commitment: masked, afterMissing }: MissingProps) {
  const { currentReport, milestones, unprovenMilestones } = getFragmentData(RestsOnCommitment, masked);
  const [all, showAll] = useState(false);
  // What the test requires, and the commitment does not require any more, or less strictly: listed once, with why.
  const weaker = unprovenMilestones.filter(({ weakened }) => weakened);
  const lines = [
    ...(currentReport?.missing ?? []).map(({ id, words }) => (
      <li key={id}>
        <bdi>{words}</bdi> {afterMissing?.(id)}
      </li>
    )),
    ...milestones
      .filter(({ id, isMet }) => !isMet && !weaker.some((one) => one.id === id))
      .map(({ id, words, neededGrade, isSupported, expiredOn }) => (
        <li key={id}>
          <Anchor href={`#milestone-${id}`} size="sm">
            {isSupported ? (
              <Trans>
                Acceptance of evidence: <bdi>{words}</bdi>
              </Trans>
            ) : expiredOn ? (
              <Trans>
                Evidence expired: <bdi>{words}</bdi>
              </Trans>
            ) : (
              <Trans>
                Evidence of grade {neededGrade}: <bdi>{words}</bdi>
              </Trans>
            )}
          </Anchor>
        </li>
      )),
    ...weaker.map(({ id, words, weakened }) => (
      <li key={id}>
        <bdi>{words}</bdi> {weakened && <WeakenedMark weakened={weakened} />}
      </li>
    )),
  ];
  const shown = all ? lines : lines.slice(0, atFirst);
  const hidden = lines.length - shown.length;
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No missing information listed</Trans>
      </Text>
    );
  }
  return (
    <>
      <ul className={classes.missing}>{shown}</ul>
      {hidden > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={() => showAll(true)}>
          <Plural value={hidden} one="# more missing" other="# more missing" />
        </Anchor>
      )}
    </>
  );
}
