import { createContext, useContext, type ReactNode } from 'react';

const Context = createContext('Followthrough');

/** What the deployment calls itself. Without this around it, a page is called Followthrough. */
export function ProductName({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <Context.Provider value={name}>{children}</Context.Provider>;
}

export function useProductName(): string {
  return useContext(Context);
}
