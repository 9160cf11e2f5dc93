import { createContext, useContext, type ReactNode } from 'react';

const Context = createContext<string | null>(null);

interface NowProviderProps {
  /** A past day that is shown; null for the present. */
  readonly day: string | null;
  readonly children: ReactNode;
}

/** Lets everything inside count from the end of a past day. */
export function NowProvider({ day, children }: NowProviderProps) {
  return <Context.Provider value={day}>{children}</Context.Provider>;
}

/** The moment from which relative times are counted. */
export function useNow(): Date {
  const day = useContext(Context);
  const end = new Date(`${day ?? ''}T23:59:59.999Z`);
  return Number.isNaN(end.getTime()) ? new Date() : end;
}
