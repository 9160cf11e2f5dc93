import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';

interface ChangedChoiceProps {
  readonly value: number | undefined;
  readonly onChange: (days: number | undefined) => void;
}

/** The options; an address may contain any other number. */
const offered = [1, 7, 30, 90];

/** Chooses within how many days something changed, by any event in the record. */
export function ChangedChoice({ value, onChange }: ChangedChoiceProps) {
  const { t } = useLingui();
  const choices = value === undefined || offered.includes(value) ? offered : [...offered, value];
  return (
    <Radio.Group
      aria-label={t`Last change`}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? undefined : Number(chosen))}
    >
      <Stack gap={6}>
        <Radio value="" size="sm" label={t`changed any time`} />
        {choices.map((days) => (
          <Radio
            key={days}
            value={String(days)}
            size="sm"
            label={t`${plural(days, { one: 'changed in the last day', other: 'changed in the last # days' })}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
