import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from './dialog-focus.js';

interface HeadlessDialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A dialog at the top of the page without a heading or buttons, for search. Escape closes it. */
export function HeadlessDialog({ label, onClose, className, children }: HeadlessDialogProps) {
  useFocusBack(true);
  return (
    <Modal.Root opened onClose={onClose} size="xl" yOffset="8vh" transitionProps={{ duration: 0 }} returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={label}>
        <div className={className}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
