import { useQuery } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { DeploymentQuery } from '../people/deployment.js';
import { useViewer } from '../people/viewer.js';
import classes from './tour.module.css';

// A deployment without the demo never loads it.
const TourInPlace = lazy(async () => ({ default: (await import('./tour-in-place.js')).TourInPlace }));

/**
 * Three steps through the demo registers, above the content: all of them on the home page, and the current one on its
 * page. Only for people who may do them.
 */
export function Tour() {
  const { viewer, person } = useViewer();
  const { data } = useQuery(DeploymentQuery);
  const isHome = useLocation({ select: ({ pathname }) => pathname === '/' });
  if (!data?.deployment.demo || !viewer.contributesSomewhere) return null;
  const place = isHome && !person.isTourHidden ? <div className={classes.place} /> : null;
  return (
    <Suspense fallback={place}>
      <TourInPlace />
    </Suspense>
  );
}
