import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

type Announce = (message: string) => void;

const Context = createContext<Announce>(() => undefined);

/** Announces something to screen readers without moving focus: “Filed”, “24 more shown”. */
export function useAnnounce(): Announce {
  return useContext(Context);
}

/**
 * The page’s live region. A message sent twice is announced twice: a trailing space, which is not read out, makes them
 * differ.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState('');
  const announce = useCallback<Announce>((next) => {
    setMessage((last) => (last === next ? `${next}\u00a0` : next));
  }, []);
  const value = useMemo(() => announce, [announce]);
  return (
    <Context.Provider value={value}>
      {children}
      <div role="status" aria-live="polite" className="ft-hidden" data-announcer>
        {message}
      </div>
    </Context.Provider>
  );
}
