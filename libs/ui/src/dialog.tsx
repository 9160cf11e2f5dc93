import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { beginWithField, useFocusBack } from './dialog-focus.js';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg' | 'xl';
  /** Above any other open dialog, whichever was opened first. */
  readonly isTopmost?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page, named by its title: for the few tasks that must be finished or cancelled before going on. */
export function Dialog({ opened, title, onClose, size = 'md', isTopmost = false, children }: DialogProps) {
  const { t } = useLingui();
  useFocusBack(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      size={size}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      {...(isTopmost && { zIndex: 400 })}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={650}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t`Close`} />
        </Modal.Header>
        <Modal.Body ref={beginWithField}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
