import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

type Announce = (message: string) => void;

const Context = createContext<Announce>(() => undefined);

/** Says something to screen readers without moving focus: “Filed”, “24 more shown”. */
export function useAnnounce(): Announce {
  return useContext(Context);
}

/** Holds the page's live region. The same message twice is said twice: a space that no reader speaks tells them apart. */
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
