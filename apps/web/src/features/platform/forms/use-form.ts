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
  /** Names the form and what it is about: what is typed is kept under it until it is sent or cancelled. */
  readonly draft?: string;
  /** What it begins with; in an edit, what is saved now, also while the form is open. */
  readonly saved: V;
  /** The version of what is saved. */
  readonly version?: number;
  /** Why it was refused before it was opened. */
  readonly refused?: Refusal | null;
  /** What is wrong with it before anything is sent. */
  readonly check?: (values: V) => Refusal | RuleProblem | null;
  /** `before` is what it overwrites: what was saved when its author looked last. */
  readonly send: (values: V, version: number, before: V) => Promise<Answer<T>>;
  readonly onSent: (done: T, values: V) => void;
}

/** What is kept of a form: what it was opened on, so that what others saved since can be told. */
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

/** What the fields of a form ask it. */
export interface FormErrors {
  /** What is wrong with a field, by the name that the server has for it. Whoever asks for it shows it. */
  readonly error: (field: string) => string | null;
}

export interface FormState<V> extends FormErrors {
  readonly values: V;
  /** What was there when the form was opened. */
  readonly opened: V;
  readonly saved: V;
  readonly before: V;
  readonly busy: boolean;
  /** Somebody else was faster: sent again, it overwrites what they saved. */
  readonly isStale: boolean;
  readonly refusal: Refusal | null;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly set: (part: Partial<V> | ((latest: V) => Partial<V>)) => void;
  /** For a field of one's own: what it holds, what is wrong with it, and its change. `called` are the server’s names. */
  readonly field: <K extends keyof V & string>(name: K, ...called: readonly string[]) => FieldProps<V[K]>;
  /** For an input, a select or a text area. */
  readonly input: <K extends Named<V, string>>(name: K, ...called: readonly string[]) => InputProps<V[K]>;
  readonly refuse: (refusal: Refusal | null) => void;
  readonly isAsked: (field: string) => boolean;
  readonly submit: () => void;
  /** Forgets what was typed: it is not there when the form is opened again. */
  readonly forget: () => void;
  /** Begins with what is saved. */
  readonly restart: () => void;
}

const noField = '';

/**
 * The state of a form: what is typed is kept in memory when it is closed or its page is left; what is refused is said
 * beside its field, which takes the focus; what somebody else saved meanwhile is not overwritten unseen.
 */
export function useForm<V extends object, T>(plan: FormPlan<V, T>): FormState<V> {
  const { saved, version: savedVersion = 0, check, send, onSent } = plan;
  const announce = useAnnounce();
  const refusalOf = useRefusalOf();
  const element = useRef<HTMLFormElement>(null);
  const draft = useDraft<Kept<V>>(plan.draft);
  const [first] = useState<Kept<V>>(() => draft.found ?? { values: saved, opened: saved, version: savedVersion });
  // What the edit is based on. A form that stays open after it was sent begins anew with what is typed next.
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
  // Asked for while drawing, and read once all is drawn.
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

  // The field that takes the focus is read out with what is wrong; where none can, it is announced.
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
