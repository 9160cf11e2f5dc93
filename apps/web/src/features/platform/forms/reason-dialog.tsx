import { useLingui } from '@lingui/react/macro';
import { Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../changes/refusal.js';
import { FormDialog } from './form-dialog.js';
import { useForm } from './use-form.js';

interface ReasonDialogProps<T> {
  /** Identifies the action and its subject. */
  readonly draft: string;
  readonly title: string;
  /** What will happen, in one sentence. */
  readonly children?: ReactNode;
  /** The label of the button: “Deactivate”. */
  readonly action: string;
  /** The label of the button to leave; by default “Cancel”. */
  readonly leave?: string;
  /** The version of the subject, if an edit may be stale. */
  readonly version?: number;
  readonly send: (reason: string, version: number) => Promise<Answer<T>>;
  /** Called after sending, instead of closing the dialog. */
  readonly onSent?: (done: T) => void;
  readonly onClose: () => void;
}

/** The only kind of confirmation: a dialog for actions that need a reason for the record. Rendered while open. */
export function ReasonDialog<T>({
  draft,
  title,
  children,
  action,
  leave,
  version = 0,
  send,
  onSent = () => onClose(),
  onClose,
}: ReasonDialogProps<T>) {
  const { t } = useLingui();
  const form = useForm({
    draft,
    saved: { reason: '' },
    check: ({ reason }) =>
      reason.trim() === '' ? { field: 'reason', message: t`Give the reason: it becomes part of the record.` } : null,
    version,
    send: ({ reason }, based) => send(reason, based),
    onSent,
  });
  return (
    <FormDialog form={form} title={title} action={action} {...(leave && { leave })} onClose={onClose}>
      {children && <Text>{children}</Text>}
      <Textarea {...form.input('reason')} data-autofocus label={t`Reason`} required autosize minRows={3} />
    </FormDialog>
  );
}
