import { createContext, useContext, type ReactNode } from 'react';

const Besides = createContext<(id: string) => ReactNode>(() => null);

interface ShowBesideProps {
  /** What belongs beside the thing with this id; nothing for most. */
  readonly show: (id: string) => ReactNode;
  readonly children: ReactNode;
}

/** A page lets a later feature show something beside the things of earlier ones. */
export function ShowBeside({ show, children }: ShowBesideProps) {
  return <Besides value={show}>{children}</Besides>;
}

/** The place for it. */
export function Beside({ id }: { readonly id: string }) {
  return useContext(Besides)(id);
}
