import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLater } from '../../features/platform/finding/use-later.js';
import { useAtRest } from '../../features/platform/when-at-rest.js';
import { railPlaces, type Place } from './places.js';
import classes from './shell.module.css';
import { usePlaces } from './use-places.js';

const loadWaitingCount = () => import('./waiting-count.js');

/** Higher counts are shown as “99+”. */
const mostShown = 99;

/** The main navigation: a rail on the left, or a bar at the bottom of a narrow screen. */
export function Rail() {
  const { t, i18n } = useLingui();
  const places = usePlaces(railPlaces);
  const isAtRest = useAtRest();
  const [waiting, setWaiting] = useState(0);
  const counts = places.some(hasCount);
  const count = i18n.number(waiting);
  const bar = useHereInView();
  const shown = waiting > mostShown ? `${mostShown}+` : count;
  return (
    <nav ref={bar} className={classes.rail} aria-label={t`Main`}>
      {places.map((place) => {
        const { to, label, icon: Picture } = place;
        const name = i18n._(label);
        const isCounted = hasCount(place) && waiting > 0;
        return (
          <Link
            key={to}
            to={to}
            className={classes.place}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ className: classes.here, 'aria-current': 'page' }}
          >
            <Picture size={20} stroke={1.75} aria-hidden />
            {isCounted && <VisuallyHidden>{t`${name}, ${count} waiting`}</VisuallyHidden>}
            <span aria-hidden={isCounted}>{name}</span>
            {isCounted && (
              <span aria-hidden className={classes.count}>
                {shown}
              </span>
            )}
          </Link>
        );
      })}
      {isAtRest && counts && <WaitingCount onCount={setWaiting} />}
    </nav>
  );
}

const hasCount = ({ to }: Place) => to === '/my-work';

/** On a narrow screen the bar scrolls sideways if not all places fit: the current one is moved to its middle. */
function useHereInView(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (bar.current && here)
      bar.current.scrollLeft = here.offsetLeft - (bar.current.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  return bar;
}

function WaitingCount({ onCount }: { readonly onCount: (count: number) => void }) {
  const arrived = useLater(loadWaitingCount);
  return arrived && <arrived.WaitingCount onCount={onCount} />;
}
