import { useRouter } from '@tanstack/react-router';
import { useViewer } from '../../features/people/viewer.js';
import type { Place } from './places.js';

/** Returns a function that tests whether an address has a route. */
export function useServed(): (to: string) => boolean {
  const served: Readonly<Record<string, unknown>> = useRouter().routesByPath;
  return (to) => Object.hasOwn(served, to);
}

/** The places that have a route and that the user’s role needs. */
export function usePlaces<P extends Place>(places: readonly P[]): readonly P[] {
  const { viewer } = useViewer();
  const isServed = useServed();
  return places.filter((place) => isServed(place.to) && place.usedBy(viewer));
}
