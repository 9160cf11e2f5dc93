import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useOpened } from '../platform/use-opened.js';

// Loaded on first use.
const ReportSheet = lazy(async () => ({ default: (await import('./report-sheet.js')).ReportSheet }));

interface ReportButtonProps {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/** The title of a commitment in a list of work; it opens the form for a report. */
export function ReportButton({ id, reference, title }: ReportButtonProps) {
  const { t } = useLingui();
  const { opened, open, close, opener } = useOpened();
  return (
    <>
      <UnstyledButton
        ref={opener}
        data-way
        fz="md"
        fw={550}
        aria-label={t`Report on ${reference} ${title}`}
        aria-haspopup="dialog"
        onClick={open}
      >
        <bdi>{title}</bdi>
      </UnstyledButton>
      {opened && (
        <Suspense fallback={null}>
          <ReportSheet commitmentId={id} opened onClose={close} onReported={close} />
        </Suspense>
      )}
    </>
  );
}
