import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useProductName } from './product-name.js';

interface PageHeadingProps {
  readonly children: string;
  /** Beside the heading: the page's few actions. */
  readonly actions?: ReactNode;
  /** A line under it: reference, kind, count. */
  readonly detail?: ReactNode;
  /** The document's title, where it is not the heading's words. */
  readonly title?: string;
}

let awaited = false;

/**
 * Moves focus to the page's heading, after the reader has come from another page. Where only a skeleton is drawn yet, the
 * heading takes focus as soon as it appears.
 */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('h1[data-page-heading]');
  awaited = heading === null;
  if (heading) takeFocus(heading);
}

/** Not out of a dialog that was opened while the page was on its way. */
function takeFocus(heading: HTMLElement): void {
  if (!document.activeElement?.closest('[role="dialog"]')) heading.focus({ preventScroll: true });
}

/** A page's only h1. Names the document, and takes focus when the reader comes here from another page. */
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
        <div>
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
