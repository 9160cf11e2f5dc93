import { Tooltip } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';

interface DefinitionProps {
  /** The id that describes the target. */
  readonly id: string;
  readonly words: string;
  readonly target: RefObject<HTMLElement | null>;
  readonly onDismiss: () => void;
}

/** Words beside their target, until Escape is pressed. */
export function Definition({ id, words, target, onDismiss }: DefinitionProps) {
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape') onDismiss();
  });
  return <Tooltip label={<span id={id}>{words}</span>} target={target} opened />;
}
