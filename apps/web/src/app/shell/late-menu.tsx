import { cloneElement, Suspense, useEffect, useState, type ComponentType, type ReactElement } from 'react';

type MenuButton = ReactElement<{
  readonly autoFocus?: boolean;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
  readonly onPointerEnter?: () => void;
  readonly onFocus?: () => void;
  readonly onClick?: () => void;
}>;

export interface OpenedMenuProps {
  /** The target of the menu. */
  readonly button: MenuButton;
}

interface LateMenuProps {
  readonly button: MenuButton;
  /** A lazy component, opened by `useOpenedOnce`. */
  readonly menu: ComponentType<OpenedMenuProps>;
  readonly load: () => Promise<unknown>;
}

/** A button whose menu is loaded when a pointer or the focus is on it: every page has it, and few open it. */
export function LateMenu({ button, menu: Opened, load }: LateMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const prepare = () => void load();
  const closed = cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: () => setWanted(true),
  });
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <Opened button={cloneElement(button, { autoFocus: true })} />
    </Suspense>
  );
}

/** Opens a menu after it was rendered, so that its button, which has the focus then, gets it back. */
export function useOpenedOnce() {
  const [opened, onChange] = useState(false);
  useEffect(() => onChange(true), []);
  return { opened, onChange };
}
