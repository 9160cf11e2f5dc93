import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../changes/refusal.js';
import { FormDialog } from './form-dialog.js';
import { useForm } from './use-form.js';

interface ReasonDialogProps<T> {
  /** Names what is done, and to what. */
  readonly draft: string;
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly children?: ReactNode;
  /** The verb on the button: “Deactivate”. */
  readonly action: string;
  /** The words of the button that leaves; “Cancel” unless told. */
  readonly leave?: string;
  /** Of what it is done to, where an edit of it may be stale. */
  readonly version?: number;
  readonly send: (reason: string, version: number) => Promise<Answer<T>>;
  /** It closes once it was sent, unless this does something else. */
  readonly onSent?: (done: T) => void;
  readonly onClose: () => void;
}

/** The one kind of dialog that asks before it acts: where a reason is owed to the record. Drawn while it is open. */
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
      <Textarea
        {...form.input('reason')}
        data-autofocus
        label={t`Reason`}
        required
        autosize
        minRows={3}
        maxLength={limits.words}
      />
    </FormDialog>
  );
}
