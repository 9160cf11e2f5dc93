import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Answer } from '../platform/changes/refusal.js';

interface NameFormProps {
  /** Identifies the draft. */
  readonly draft: string;
  readonly label: string;
  readonly action: string;
  /** The current name and version; a new item has neither. */
  readonly name?: string;
  readonly version?: number;
  readonly send: (name: string, version: number) => Promise<Answer<unknown>>;
  readonly onSaved?: () => void;
  /** If the form replaced a button. */
  readonly onClose?: () => void;
}

/** A form with one field for a name. */
export function NameForm({ draft, label, action, name, version = 0, send, onSaved, onClose }: NameFormProps) {
  const { t } = useLingui();
  const form = useForm({
    draft: `name ${draft}`,
    saved: { name: name ?? '' },
    version,
    check: (typed) => (typed.name.trim() ? null : { field: 'name', message: t`Enter a name.` }),
    send: (typed, based) => send(typed.name.trim(), based),
    onSent: () => {
      // After creating an item the form is emptied for the next; after renaming it keeps the name.
      if (name === undefined) form.restart();
      onSaved?.();
    },
  });
  return (
    <Form
      form={form}
      place={onClose ? 'in place' : 'page'}
      width={420}
      action={action}
      since={[{ name: 'name', label }]}
      onClose={onClose}
    >
      <TextInput {...form.input('name')} label={label} required />
    </Form>
  );
}
