import { useRouterState } from '@tanstack/react-router';
import { today } from '../days/today.js';
import { keptDayOf, pastDayOf, type PastDay } from './past-day-address.js';

/** The past day that this page shows; null for today. */
export function usePastDay(): string | null {
  return useRouterState({ select: ({ location }) => pastDayOf(location)?.day ?? null });
}

/** The same with the time by which it is read. */
export function usePastDayAndTime(): PastDay | null {
  return useRouterState({ select: ({ location }) => pastDayOf(location), structuralSharing: true });
}

/** The past day in the address of this page, even if the page itself shows today. */
export function useKeptDay(): PastDay | null {
  return useRouterState({ select: ({ location }) => keptDayOf(location), structuralSharing: true });
}

/** The day that this page shows, from which it counts how long ago something was. */
export function useToday(): string {
  return usePastDay() ?? today();
}
