import { useRouterState } from '@tanstack/react-router';
import { today } from '../days/today.js';
import { keptDayOf, pastDayOf } from './past-day-address.js';

/** The past day that this page shows; null for today. */
export function usePastDay(): string | null {
  return useRouterState({ select: ({ location }) => pastDayOf(location) });
}

/** The past day in the address of this page, even if the page itself shows today. */
export function useKeptDay(): string | null {
  return useRouterState({ select: ({ location }) => keptDayOf(location) });
}

/** The day that this page shows, from which it counts how long ago something was. */
export function useToday(): string {
  return usePastDay() ?? today();
}
