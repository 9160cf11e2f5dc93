import { createContext, useContext, type ReactNode } from 'react';

const Context = createContext('Followthrough');

/** The name of the deployment; Followthrough by default. */
export function ProductName({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <Context.Provider value={name}>{children}</Context.Provider>;
}

export function useProductName(): string {
  return useContext(Context);
}
