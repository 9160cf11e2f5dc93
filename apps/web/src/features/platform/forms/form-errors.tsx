import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { FormErrors } from './use-form.js';

export const FormErrorsContext = createContext<FormErrors>({ error: () => null });

/** The errors of fields in the enclosing form. */
export function useFormErrors(): FormErrors['error'] {
  return useContext(FormErrorsContext).error;
}

interface FieldsAtProps {
  /** A prefix such as `commitments.1`, for a server field such as `commitments.1.title`. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Fields of one of several items in a form. */
export function FieldsAt({ path, children }: FieldsAtProps) {
  const around = useContext(FormErrorsContext);
  const value = useMemo(() => ({ error: (field: string) => around.error(`${path}.${field}`) }), [around, path]);
  return <FormErrorsContext.Provider value={value}>{children}</FormErrorsContext.Provider>;
}
