import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Answer } from '../platform/changes/refusal.js';

interface NameFormProps {
  /** Names what gets the name. */
  readonly draft: string;
  readonly label: string;
  readonly action: string;
  /** The name that it has, and the version of what has it; a new thing has neither. */
  readonly name?: string;
  readonly version?: number;
  readonly send: (name: string, version: number) => Promise<Answer<unknown>>;
  readonly onSaved?: () => void;
  /** Where it was opened in place of something. */
  readonly onClose?: () => void;
}

/** One field and one button: a name for somebody or something. */
export function NameForm({ draft, label, action, name, version = 0, send, onSaved, onClose }: NameFormProps) {
  const { t } = useLingui();
  const form = useForm({
    draft: `name ${draft}`,
    saved: { name: name ?? '' },
    version,
    check: (typed) => (typed.name.trim() ? null : { field: 'name', message: t`Enter a name.` }),
    send: (typed, based) => send(typed.name.trim(), based),
    onSent: () => {
      // A new thing was named: the next one starts from nothing. Another name for an old thing stays.
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
      <TextInput {...form.input('name')} label={label} maxLength={limits.name} required />
    </Form>
  );
}
