import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { nextStep, steps, type Step } from './steps.js';
import type { Done } from './tour-progress.js';
import classes from './tour.module.css';

// Only one step needs it, and it includes a text.
const CopySample = lazy(async () => ({ default: (await import('./copy-sample.js')).CopySample }));

interface TourLineProps {
  /** The step for this page. */
  readonly step: Step;
  readonly done: Done;
  readonly focusHide: boolean;
  readonly onHide: () => void;
}

/** One line on the page of a step: what to do here and, once it is done, where to go next. */
export function TourLine({ step, done, focusHide, onHide }: TourLineProps) {
  const { t, i18n } = useLingui();
  const number = steps.indexOf(step) + 1;
  const total = steps.length;
  const isDone = done[step.name] !== undefined;
  return (
    <section className={classes.line} aria-label={t`Tour`}>
      <Text size="sm" className={classes.words}>
        <strong>
          <Trans>
            Step {number} of {total}
          </Trans>
        </strong>{' '}
        {isDone ? <WhatNext done={done} /> : i18n._(step.here)}
      </Text>
      {step.name === 'ARCHIVE' && (
        <Suspense fallback={null}>
          <CopySample />
        </Suspense>
      )}
      <Button variant="subtle" size="compact-sm" autoFocus={focusHide} onClick={onHide}>
        <Trans>Hide the tour</Trans>
      </Button>
    </section>
  );
}

function WhatNext({ done }: { readonly done: Done }) {
  const { i18n } = useLingui();
  const next = nextStep(done);
  return (
    <>
      <IconCheck size={14} aria-hidden className={classes.check} />{' '}
      {next ? (
        <Trans>
          Done. Next:{' '}
          <Anchor component={Link} to={next.to(done)} inherit>
            {i18n._(next.title)}
          </Anchor>
        </Trans>
      ) : (
        <Trans>Done. Tour complete.</Trans>
      )}
    </>
  );
}
