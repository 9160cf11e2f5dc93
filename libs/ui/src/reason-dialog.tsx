import { limits } from '@followthrough/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly children?: ReactNode;
  /** The choice that the reason is for: it comes before it. */
  readonly choice?: ReactNode;
  /** The verb on the button: “Deactivate”. */
  readonly action: string;
  readonly label?: string;
  readonly busy?: boolean;
  /** What stopped it, while the words typed stay. */
  readonly problem?: string | null;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** The one kind of dialog that asks before it acts: where a reason is owed to the record. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ children, choice, action, label, busy, problem, onClose, onConfirm }: ReasonDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onConfirm(reason);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children && <Text>{children}</Text>}
        {choice}
        <Textarea
          data-autofocus={choice ? undefined : true}
          label={label ?? t`Reason`}
          required
          autosize
          minRows={3}
          maxLength={limits.words}
          value={reason}
          error={missing && reason.trim() === '' ? t`Give the reason: it becomes part of the record.` : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemAlert message={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy ?? false}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
