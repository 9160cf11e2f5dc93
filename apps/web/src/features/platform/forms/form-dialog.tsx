import { Dialog } from '@followthrough/ui/dialog';
import { Form, type FormProps } from './form.js';

export interface FormDialogProps<V extends object> extends Omit<FormProps<V>, 'place' | 'label'> {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onClose: () => void;
}

/** A form in a dialog, rendered while open. Closing it keeps what was typed; “Cancel” discards it. */
export function FormDialog<V extends object>({ title, size, ...form }: FormDialogProps<V>) {
  return (
    <Dialog opened onClose={form.onClose} title={title} {...(size && { size })}>
      <Form place="dialog" {...form} />
    </Dialog>
  );
}
