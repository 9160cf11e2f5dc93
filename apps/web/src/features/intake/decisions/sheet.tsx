import type { ReactNode } from 'react';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { FormDialog, type FormDialogProps } from '../../platform/forms/form-dialog.js';

interface SheetProps<V extends object> extends FormDialogProps<V> {
  /** The quoted words. */
  readonly quote: string;
  /** Below the quote. */
  readonly under?: ReactNode;
}

/** A dialog about some words of a source: the words, the form, and a button to close. */
export function Sheet<V extends object>({ quote, under, size = 'lg', children, ...dialog }: SheetProps<V>) {
  return (
    <FormDialog size={size} {...dialog}>
      <QuotedPassage quote={quote} compact />
      {under}
      {children}
    </FormDialog>
  );
}
