import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode, RefObject } from 'react';

interface SheetProps {
  readonly title: string;
  /** The words it is about. */
  readonly quote: string;
  /** The verb on its button. */
  readonly action: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}

/** A sheet about some words of a source: the words, what is done with them, and the way out. */
export function Sheet({
  title,
  quote,
  action,
  busy,
  problem,
  form,
  onSubmit,
  onClose,
  size = 'lg',
  children,
}: SheetProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack>
          <QuotedPassage quote={quote} compact />
          {children}
          <ProblemAlert message={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
