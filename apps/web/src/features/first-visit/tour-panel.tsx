import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { nextStep, steps, type Step } from './steps.js';
import type { Done } from './tour-progress.js';
import classes from './tour.module.css';

interface TourPanelProps {
  readonly done: Done;
  readonly focusHide: boolean;
  readonly onHide: () => void;
}

/** All three steps, each with its description, its link and whether it is done. */
export function TourPanel({ done, focusHide, onHide }: TourPanelProps) {
  const { t } = useLingui();
  const isOver = nextStep(done) === undefined;
  return (
    <section className={classes.panel} aria-label={t`Tour`}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {isOver ? (
            <Trans>Tour complete. From any status you can now click through to the exact words behind it.</Trans>
          ) : (
            <Trans>This is sample data. Try the whole process in three steps</Trans>
          )}
        </Text>
        <Button variant="subtle" size="compact-sm" autoFocus={focusHide} onClick={onHide}>
          <Trans>Hide the tour</Trans>
        </Button>
      </Group>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <PanelStep key={step.name} step={step} number={index + 1} done={done} />
        ))}
      </ol>
    </section>
  );
}

interface PanelStepProps {
  readonly step: Step;
  readonly number: number;
  readonly done: Done;
}

function PanelStep({ step, number, done }: PanelStepProps) {
  const { i18n } = useLingui();
  const isDone = done[step.name] !== undefined;
  return (
    <li className={classes.step}>
      <span className={isDone ? `${classes.number} ${classes.isDone}` : classes.number} aria-hidden>
        {isDone ? <IconCheck size={14} stroke={2.5} /> : number}
      </span>
      <div>
        <Anchor component={Link} to={step.to(done)} fw={600}>
          {i18n._(step.title)}
        </Anchor>
        {isDone && (
          <Text component="span" size="sm" c="dimmed">
            {' '}
            <Trans>Done</Trans>
          </Text>
        )}
        <Text size="sm" c="dimmed" className={classes.hint}>
          {i18n._(step.hint)}
        </Text>
      </div>
    </li>
  );
}
