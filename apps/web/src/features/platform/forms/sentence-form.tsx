import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import type { Answer } from '../changes/refusal.js';
import { Form } from './form.js';
import { useForm } from './use-form.js';

interface SentenceFormProps<Name extends string, T> {
  readonly draft: string;
  /** Accessible name of the form. */
  readonly label: string;
  /** Label of the submit button. */
  readonly action: string;
  /** Name of the input field, its label, and the message if it is empty. */
  readonly name: Name;
  readonly title: string;
  readonly missing: string;
  readonly send: (sentence: string) => Promise<Answer<T>>;
  readonly onSent?: () => void;
  readonly onClose: () => void;
}

/** A form with one required text, shown in place. Enter sends it. */
export function SentenceForm<Name extends string, T>(props: SentenceFormProps<Name, T>) {
  const { draft, label, action, name, title, missing, send, onSent, onClose } = props;
  const { t } = useLingui();
  const form = useForm({
    draft,
    saved: { [name]: '' } as Record<string, string>,
    check: (values) => ((values[name] ?? '').trim() === '' ? { field: name, message: missing } : null),
    send: (values) => send(values[name] ?? ''),
    onSent: () => {
      onSent?.();
      onClose();
    },
  });
  return (
    <Form form={form} place="in place" label={label} action={action} onClose={onClose}>
      <Textarea
        {...form.input(name)}
        label={title}
        description={t`Press Enter to save, or Shift and Enter for a new line.`}
        required
        autosize
        minRows={1}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          form.submit();
        }}
      />
    </Form>
  );
}
