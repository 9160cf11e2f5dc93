import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { dayProblem } from '../platform/day-problem.js';
import { formText } from '../platform/form-text.js';
import { duePresets, isPreset, readDays } from './due-range.js';
import { dueWords } from './filter-words.js';

interface DueChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (due: string | undefined) => void;
}

/** When something is due: in words that stay true tomorrow, or between two days. */
export function DueChoice({ value, onChange }: DueChoiceProps) {
  const { t, i18n } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const days = value === undefined ? null : readDays(value);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const undated = ['from', 'until'].map((name) => dayProblem(event.currentTarget, name, formText(form, name)));
    const wrong = undated.find((one) => one !== null);
    if (wrong) return setProblem(wrong.message);
    const [from, until] = [formText(form, 'from'), formText(form, 'until')];
    if (from && until && from > until) return setProblem(t`The first day is after the last one.`);
    setProblem(null);
    onChange(from || until ? `${from}/${until}` : undefined);
  }

  return (
    <Stack gap="sm">
      <Radio.Group
        aria-label={t`Due date`}
        value={value === undefined ? '' : isPreset(value) ? value : null}
        onChange={(chosen) => onChange(chosen || undefined)}
      >
        <Stack gap={6}>
          <Radio value="" size="sm" label={t`due any time`} />
          {duePresets.map((preset) => (
            <Radio key={preset} value={preset} size="sm" label={i18n._(dueWords[preset])} />
          ))}
        </Stack>
      </Radio.Group>
      <form onSubmit={submit} key={value ?? ''} noValidate aria-label={t`Between two days`}>
        <Group gap="xs" align="flex-end" grow>
          <TextInput size="xs" type="date" name="from" label={t`From`} defaultValue={days?.from ?? ''} />
          <TextInput
            size="xs"
            type="date"
            name="until"
            label={t`Until`}
            defaultValue={days?.until ?? ''}
            error={problem}
          />
        </Group>
        <Button type="submit" size="xs" variant="default" mt="xs">
          <Trans>Show these days</Trans>
        </Button>
      </form>
    </Stack>
  );
}
