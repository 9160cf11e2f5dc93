import { useQuery } from '@apollo/client/react';
import { isIsoDay } from '@followthrough/domain/days';
import { dayInWords } from '@followthrough/domain/days-meant';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../../generated/gql.js';
import classes from '../voice/voice-strip.module.css';
import { pastDayAddress } from './past-day-address.js';
import { useKeptDay, usePastDay } from './use-past-day.js';

const PastKept = graphql(`
  query PastKept {
    deployment {
      pastKeptFrom
    }
  }
`);

/** Says which day the page shows, and leads back. It prints, too. */
export function PastDayStrip() {
  const kept = useKeptDay();
  const shown = usePastDay();
  if (kept === null) return null;
  const day = isIsoDay(kept) ? dayInWords(kept) : kept;
  return (
    <div className={classes.strip} role="status">
      <Text size="sm" span>
        {shown === null ? (
          <Trans>This page always shows today. Board, register, commitments and partners are read as at {day}.</Trans>
        ) : isIsoDay(shown) ? (
          <Trans>
            The register as it stood on {day}, as recorded by the end of that day. Nothing can be changed on another
            day.
          </Trans>
        ) : (
          <Trans>There is no day {day}.</Trans>
        )}
        {shown !== null && <NotKept day={shown} />}
      </Text>{' '}
      <Anchor
        size="sm"
        underline="always"
        className="ft-no-print"
        renderRoot={(props) => (
          <Link
            {...props}
            to="."
            search={(old: Record<string, unknown>) => ({ ...old, ...pastDayAddress(null) })}
            preload={false}
          />
        )}
      >
        <Trans>Back to today</Trans>
      </Anchor>
    </div>
  );
}

/** What is not known of a day before versions were kept. */
function NotKept({ day }: { readonly day: string }) {
  const { data } = useQuery(PastKept);
  const from = data?.deployment.pastKeptFrom?.slice(0, 10);
  if (!from || day >= from) return null;
  return (
    <>
      {' '}
      <Trans>
        Earlier versions of titles, dates, parties, milestones, follow-ups and names are kept since {dayInWords(from)}:
        older ones read as they did on that day.
      </Trans>
    </>
  );
}
