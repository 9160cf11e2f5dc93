import { isIsoDay } from '@followthrough/domain/days';
import { dayInWords } from '@followthrough/domain/days-meant';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLater } from '../finding/use-later.js';
import classes from '../voice/voice-strip.module.css';
import { pastDayAddress, type PastDay } from './past-day-address.js';
import { useKeptDay, usePastDay } from './use-past-day.js';

// Few days need it, and every first page would carry it.
const loadNotKept = () => import('./not-kept.js');

/** Says which day the page shows and by which date it is read, and leads to the other one and back. It prints, too. */
export function PastDayStrip() {
  const kept = useKeptDay();
  const shown = usePastDay();
  if (kept === null) return null;
  const isEffective = kept.by === 'EFFECTIVE';
  return (
    <div className={classes.strip} role="status">
      <Text size="sm" span>
        <DayInWords kept={kept} isShown={shown !== null} />
      </Text>{' '}
      {shown !== null && (
        <>
          <ToDay to={{ day: kept.day, by: isEffective ? 'RECORDED' : 'EFFECTIVE' }}>
            {isEffective ? <Trans>Show by recorded date</Trans> : <Trans>Show by effective date</Trans>}
          </ToDay>{' '}
        </>
      )}
      <ToDay to={null}>
        <Trans>Back to today</Trans>
      </ToDay>
    </div>
  );
}

function DayInWords({ kept: { day: kept, by }, isShown }: { readonly kept: PastDay; readonly isShown: boolean }) {
  const isDay = isIsoDay(kept);
  const day = isDay ? dayInWords(kept) : kept;
  if (!isShown && by === 'EFFECTIVE') {
    return (
      <Trans>
        This page always shows today. Board, register, commitments and partners are read as at {day} by effective date.
      </Trans>
    );
  }
  if (!isShown) {
    return <Trans>This page always shows today. Board, register, commitments and partners are read as at {day}.</Trans>;
  }
  if (!isDay) return <Trans>There is no day {day}.</Trans>;
  if (by === 'EFFECTIVE') {
    return (
      <Trans>
        The register as it stood on {day} by effective date: what was true on that day, with everything known today.
        Titles, parties and teams read as they do today. Nothing can be changed on another day.
      </Trans>
    );
  }
  // Of another date, the page says that there is none.
  if (by !== 'RECORDED') return null;
  return (
    <>
      <Trans>
        The register as it stood on {day}, as recorded by the end of that day. Nothing can be changed on another day.
      </Trans>
      <BeforeKept day={kept} />
    </>
  );
}

/** A link to this page on another day, by another date, or today. */
function ToDay({ to, children }: { readonly to: PastDay | null; readonly children: ReactNode }) {
  return (
    <Anchor
      size="sm"
      underline="always"
      className="ft-no-print"
      renderRoot={(props) => (
        <Link
          {...props}
          to="."
          search={(old: Record<string, unknown>) => ({ ...old, ...pastDayAddress(to) })}
          preload={false}
        />
      )}
    >
      {children}
    </Anchor>
  );
}

function BeforeKept({ day }: { readonly day: string }) {
  const words = useLater(loadNotKept);
  return words && <words.NotKept day={day} />;
}
