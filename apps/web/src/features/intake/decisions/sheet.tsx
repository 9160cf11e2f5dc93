import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { FormDialog, type FormDialogProps } from '../../platform/forms/form-dialog.js';

interface SheetProps<V extends object> extends FormDialogProps<V> {
  /** The quoted words. */
  readonly quote: string;
}

/** A dialog about some words of a source: the words, the form, and a button to close. */
export function Sheet<V extends object>({ quote, size = 'lg', children, ...dialog }: SheetProps<V>) {
  return (
    <FormDialog size={size} {...dialog}>
      <QuotedPassage quote={quote} compact />
      {children}
    </FormDialog>
  );
}
