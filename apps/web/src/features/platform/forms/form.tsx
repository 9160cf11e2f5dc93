import { beginWithField } from '@followthrough/ui/dialog-focus';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useLayoutEffect, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { ChangedSince, type SinceField } from './changed-since.js';
import { fieldOf } from './field-of.js';
import { FormErrorsContext } from './form-errors.js';
import type { FormState } from './use-form.js';

/** Where the form is: in a dialog, on a page, or in place of the button that opened it. */
export type FormPlace = 'dialog' | 'page' | 'in place';

export interface FormProps<V extends object> {
  readonly form: FormState<V>;
  readonly place: FormPlace;
  readonly label?: string;
  /** The label of its button. */
  readonly action: string;
  /** The label after a stale edit: “Save anyway”. */
  readonly again?: string;
  /** The label of the button to leave, if “Cancel” is the action itself. */
  readonly leave?: string;
  /** The fields that another person may have changed, in order. */
  readonly since?: readonly SinceField<V>[];
  /** Shown instead of the message of the refusal. */
  readonly problem?: ReactNode;
  readonly width?: number;
  /** Absent if there is nowhere else to go. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A form: its fields, errors and buttons. Ctrl or ⌘ and Enter submit it from any field. */
export function Form<V extends object>(props: FormProps<V>) {
  const { form, place, label, width, onClose, children } = props;
  // A form opened after a refusal starts at the field concerned: dialogs focus the element with this mark.
  useLayoutEffect(() => {
    const { field } = form.refusal ?? {};
    if (field) fieldOf(form.element.current, field)?.setAttribute('data-autofocus', 'true');
  }, []);
  useEffect(() => {
    const opened = form.element.current;
    // A dialog that opened before its form could be read has the focus already, on its close button.
    const isLate = opened?.closest('[role="dialog"]')?.contains(document.activeElement);
    if (place === 'in place' || isLate) focusFirst(opened);
  }, [place, form.element]);

  function submit(event: FormEvent) {
    event.preventDefault();
    // The submit event of a dialog opened by one of the fields also bubbles up to here.
    if (event.target === event.currentTarget) form.submit();
  }

  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (event.nativeEvent.isComposing || !event.currentTarget.contains(event.target as Node)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.submit();
    }
    // What was typed is kept for next time. A dialog closes itself, and a page stays.
    if (event.key === 'Escape' && place === 'in place') onClose?.();
  }

  return (
    <form ref={form.element} noValidate aria-label={label} onSubmit={submit} onKeyDown={press}>
      <FormErrorsContext.Provider value={form}>
        <Stack gap="md" maw={width}>
          {children}
          <FormProblem {...props} />
          <FormButtons {...props} />
        </Stack>
      </FormErrorsContext.Provider>
    </form>
  );
}

/** Focuses the first field of an opened form, or the one marked `data-autofocus`; its button if it has no field. */
function focusFirst(form: HTMLFormElement | null): void {
  beginWithField(form);
  (form?.querySelector<HTMLElement>('[data-autofocus]') ?? form?.querySelector('button'))?.focus();
}

/** Errors that belong to no visible field, and another person’s changes. */
function FormProblem<V extends object>({ form, since = [], problem }: FormProps<V>) {
  const { refusal } = form;
  const [unplaced, setUnplaced] = useState<typeof refusal>(null);
  // By now every visible field has asked for its error. Until then no alert: it would take the focus from the field.
  useLayoutEffect(() => setUnplaced(refusal?.field && form.isAsked(refusal.field) ? null : refusal));
  if (!refusal) return null;
  if (problem) return problem;
  if (form.isStale) return <ChangedSince message={refusal.message} form={form} fields={since} />;
  return unplaced === refusal ? <ProblemAlert message={refusal.message} /> : null;
}

function FormButtons<V extends object>({ form, place, action, again, leave, onClose }: FormProps<V>) {
  const { t } = useLingui();
  const submit = (
    <Button type="submit" loading={form.busy}>
      {form.isStale ? (again ?? t`Save anyway`) : action}
    </Button>
  );
  if (!onClose) return <Group>{submit}</Group>;
  const cancel = (
    <Button variant="default" onClick={() => (form.forget(), onClose())}>
      {leave ?? t`Cancel`}
    </Button>
  );
  return place === 'dialog' ? (
    <Group justify="flex-end">
      {cancel}
      {submit}
    </Group>
  ) : (
    <Group>
      {submit}
      {cancel}
    </Group>
  );
}
