import { useLingui } from '@lingui/react/macro';
import { Group, Radio, Stack } from '@mantine/core';
import { DayInput } from '../../platform/days/day-input.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { duePresets, isPreset, readDays } from './due-range.js';
import { dueWords } from './filter-words.js';

interface DueChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (due: string | undefined) => void;
}

/** Chooses a due date: a relative period, which stays valid tomorrow, or two days. */
export function DueChoice({ value, onChange }: DueChoiceProps) {
  const { t, i18n } = useLingui();
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
      <BetweenDays key={value ?? ''} value={value} onChange={onChange} />
    </Stack>
  );
}

function BetweenDays({ value, onChange }: DueChoiceProps) {
  const { t } = useLingui();
  const days = value === undefined ? null : readDays(value);
  const form = useForm({
    saved: { from: days?.from ?? '', until: days?.until ?? '' },
    check: ({ from, until }) =>
      from && until && from > until ? { field: 'until', message: t`The first day is after the last one.` } : null,
    send: (between) => Promise.resolve({ done: between }),
    onSent: ({ from, until }) => onChange(from || until ? `${from}/${until}` : undefined),
  });
  return (
    <Form form={form} place="page" label={t`Between two days`} action={t`Show these days`}>
      <Group gap="xs" align="flex-start" grow>
        <DayInput {...form.field('from')} name="from" size="xs" label={t`From`} />
        <DayInput {...form.field('until')} name="until" size="xs" label={t`Until`} />
      </Group>
    </Form>
  );
}
