import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page-heading.module.css';
import { useProductName } from './product-name.js';

interface PageHeadingProps {
  readonly children: string;
  /** Beside the heading: the main actions of the page. */
  readonly actions?: ReactNode;
  /** Below it: reference, kind, count. */
  readonly detail?: ReactNode;
  /** The document title, if it differs from the heading. */
  readonly title?: string;
}

let awaited = false;

/**
 * Moves focus to the heading after navigation. While only a skeleton is shown, the heading takes focus as soon as it
 * appears.
 */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('h1[data-page-heading]');
  awaited = heading === null;
  if (heading) takeFocus(heading);
}

/**
 * Not from a dialog opened while the page was loading, not from the field that a page puts first, and not from the block
 * that the address names.
 */
function takeFocus(heading: HTMLElement): void {
  const focused = document.activeElement;
  if (focused?.closest('[role="dialog"], main textarea')) return;
  if (focused?.id && window.location.hash === `#${encodeURIComponent(focused.id)}`) return;
  heading.focus({ preventScroll: true });
}

/** The only h1 of a page. Sets the document title, and takes focus after navigation from another page. */
export function PageHeading({ children, actions, detail, title }: PageHeadingProps) {
  const product = useProductName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!awaited) return;
    awaited = false;
    if (heading.current) takeFocus(heading.current);
  }, []);
  return (
    <>
      <title>{`${title ?? children} · ${product}`}</title>
      <Group justify="space-between" align="flex-start" gap="sm" mb="md">
        <div className={classes.words}>
          <Title order={1} ref={heading} tabIndex={-1} data-page-heading dir="auto" style={{ outline: 'none' }}>
            {children}
          </Title>
          {detail && (
            <Text c="dimmed" size="sm" component="div">
              {detail}
            </Text>
          )}
        </div>
        {actions && (
          <Group gap="xs" className="ft-no-print">
            {actions}
          </Group>
        )}
      </Group>
    </>
  );
}
