import type { RuleProblem } from '@followthrough/domain/problems';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useForm as useMantineForm } from '@mantine/form';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState, type ChangeEvent, type RefObject } from 'react';
import { useRefusalOf } from '../changes/refusal-words.js';
import type { Answer, Refusal } from '../changes/refusal.js';
import { typedDaysProblem } from './day-problem.js';
import { useDraft } from './drafts.js';
import { fieldOf } from './field-of.js';

export interface FormPlan<V, T> {
  /** Identifies the form and its subject: what is typed is kept under this name until it is sent or cancelled. */
  readonly draft?: string;
  /** The initial values; in an edit, the saved values, updated while the form is open. */
  readonly saved: V;
  /** The version of the saved values. */
  readonly version?: number;
  /** A refusal from before the form was opened. */
  readonly refused?: Refusal | null;
  /** Finds errors before anything is sent. */
  readonly check?: (values: V) => Refusal | RuleProblem | null;
  /** `before` is what will be overwritten: the saved values that the user last saw. */
  readonly send: (values: V, version: number, before: V) => Promise<Answer<T>>;
  readonly onSent: (done: T, values: V) => void;
}

/** A draft with the values on which the form was opened, for detecting later changes by others. */
interface Kept<V> {
  readonly values: V;
  readonly opened: V;
  readonly version: number;
}

interface FieldProps<T> {
  readonly value: T;
  readonly error: string | null;
  readonly onChange: (next: T) => void;
}

export interface InputProps<T> {
  readonly name: string;
  readonly value: T;
  readonly error: string | null;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

type Named<V, T> = { [K in keyof V]: V[K] extends T ? K : never }[keyof V] & string;

/** What the fields use from the form. */
export interface FormErrors {
  /** The error of a field, by the server’s name. The caller must show it. */
  readonly error: (field: string) => string | null;
}

export interface FormState<V> extends FormErrors {
  readonly values: V;
  /** The values when the form was opened. */
  readonly opened: V;
  readonly saved: V;
  readonly before: V;
  readonly busy: boolean;
  /** Another person saved first: sending again overwrites their changes. */
  readonly isStale: boolean;
  readonly refusal: Refusal | null;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly set: (part: Partial<V> | ((latest: V) => Partial<V>)) => void;
  /** Value, error and change handler for a custom field. `called` are the server’s names. */
  readonly field: <K extends keyof V & string>(name: K, ...called: readonly string[]) => FieldProps<V[K]>;
  /** The same for an input, a select or a text area. */
  readonly input: <K extends Named<V, string>>(name: K, ...called: readonly string[]) => InputProps<V[K]>;
  readonly refuse: (refusal: Refusal | null) => void;
  readonly isAsked: (field: string) => boolean;
  readonly submit: () => void;
  /** Discards the draft. */
  readonly forget: () => void;
  /** Resets to the saved values. */
  readonly restart: () => void;
}

const noField = '';

/**
 * The state of a form: a draft is kept in memory if the form is closed or its page is left; an error is shown beside
 * its field, which gets focus; another person’s changes are shown before they are overwritten.
 */
export function useForm<V extends object, T>(plan: FormPlan<V, T>): FormState<V> {
  const { saved, version: savedVersion = 0, check, send, onSent } = plan;
  const announce = useAnnounce();
  const refusalOf = useRefusalOf();
  const element = useRef<HTMLFormElement>(null);
  const draft = useDraft<Kept<V>>(plan.draft);
  const [first] = useState<Kept<V>>(() => draft.found ?? { values: saved, opened: saved, version: savedVersion });
  // The basis of the edit. A form that stays open after sending starts again with what is typed next.
  const base = useRef<Omit<Kept<V>, 'values'>>(first);
  const isSent = useRef(false);
  if (isSent.current) base.current = { opened: saved, version: savedVersion };
  const isSending = useRef(false);
  const isUnsaved = useRef(false);
  const [refusal, setRefusal] = useState<Refusal | null>(plan.refused ?? null);
  const form = useMantineForm<V>({
    initialValues: first.values,
    initialErrors: errorsOf(refusal),
    clearInputErrorOnChange: false,
    validate: (values) => {
      const wrong = typedDaysProblem(element.current) ?? check?.(values) ?? null;
      return errorsOf(wrong && refusalOf(wrong));
    },
    onValuesChange: (values) => keep(values),
  });
  // Filled while rendering, and read afterwards.
  const asked = new Set<string>();
  useWindowEvent('beforeunload', (event) => {
    if (isUnsaved.current) event.preventDefault();
  });

  function keep(values: V) {
    isSent.current = false;
    isUnsaved.current = plan.draft !== undefined;
    draft.keep({ ...base.current, values });
  }

  function forget() {
    isUnsaved.current = false;
    draft.clear();
  }

  function refuse(next: Refusal | null) {
    setRefusal(next);
    form.setErrors(errorsOf(next));
  }

  // The focused field is read out with its error; an error without such a field is announced.
  useEffect(() => {
    if (!refusal?.field) return;
    const field = fieldOf(element.current, refusal.field);
    if (field) field.focus();
    else if (asked.has(refusal.field)) announce(refusal.message);
  }, [refusal]);

  const isStale = refusal?.version !== undefined;
  const before = isStale ? saved : base.current.opened;
  const submit = form.onSubmit(
    async (values) => {
      isSending.current = true;
      setRefusal(null);
      const answer = await send(values, base.current.version, before);
      isSending.current = false;
      if (answer.refused) {
        base.current = { ...base.current, version: answer.refused.version ?? base.current.version };
        keep(form.getValues());
        return refuse(answer.refused);
      }
      isSent.current = true;
      forget();
      onSent(answer.done, values);
    },
    (errors) => {
      const [[field, message]] = Object.entries(errors) as [[string, string]];
      refuse({ field: field || null, message });
    },
  );

  const error = (field: string): string | null => {
    asked.add(field);
    const message = form.errors[field];
    return typeof message === 'string' ? message : null;
  };
  const errorAmong = (names: readonly string[]) => names.map(error).find((message) => message !== null) ?? null;
  const set: FormState<V>['set'] = (part) =>
    form.setValues((latest) => (part instanceof Function ? part(latest as V) : part) as Partial<typeof latest>);

  return {
    values: form.values,
    opened: base.current.opened,
    saved,
    busy: form.submitting,
    isStale,
    before,
    refusal,
    element,
    error,
    refuse,
    set,
    submit: () => (isSending.current ? undefined : submit()),
    forget,
    restart: () => (set(saved), forget()),
    isAsked: (field) => asked.has(field),
    field: (name, ...called) => ({
      value: form.values[name],
      error: errorAmong([name, ...called]),
      onChange: (next) => set({ [name]: next } as unknown as Partial<V>),
    }),
    input: (name, ...called) => ({
      name,
      value: form.values[name],
      error: errorAmong([name, ...called]),
      onChange: ({ currentTarget }) => set({ [name]: currentTarget.value } as unknown as Partial<V>),
    }),
  };
}

function errorsOf(refusal: Refusal | null): Record<string, string> {
  return refusal ? { [refusal.field ?? noField]: refusal.message } : {};
}
