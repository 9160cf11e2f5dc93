import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { FormErrors } from './use-form.js';

export const FormErrorsContext = createContext<FormErrors>({ error: () => null });

/** What is wrong with the fields of the form around. */
export function useFormErrors(): FormErrors['error'] {
  return useContext(FormErrorsContext).error;
}

interface FieldsAtProps {
  /** As in `commitments.1`, of which the server names `commitments.1.title`. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Fields of one of several things in a form. */
export function FieldsAt({ path, children }: FieldsAtProps) {
  const around = useContext(FormErrorsContext);
  const value = useMemo(() => ({ error: (field: string) => around.error(`${path}.${field}`) }), [around, path]);
  return <FormErrorsContext.Provider value={value}>{children}</FormErrorsContext.Provider>;
}
