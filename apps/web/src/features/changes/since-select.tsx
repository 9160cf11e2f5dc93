import { isIsoDay } from '@followthrough/domain/days';
import { useLingui } from '@lingui/react/macro';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../platform/days/day-input.js';
import { SmallSelect } from '../register/small-select.js';
import type { Since } from './changes-address.js';

interface SinceSelectProps {
  readonly since: Since | undefined;
  /** The label if no time is chosen; null if one always is. */
  readonly always: string | null;
  readonly onChange: (since: Since | undefined) => void;
}

/** Chooses the start: 7 or 30 days ago, or a day. */
export function SinceSelect({ since, always, onChange }: SinceSelectProps) {
  const { t } = useLingui();
  const isDay = since !== undefined && isIsoDay(since);
  const [choosesDay, setChoosesDay] = useState(isDay);
  const [typed, setTyped] = useState(isDay ? since : '');
  return (
    <Group gap="xs">
      <SmallSelect
        label={t`Since`}
        value={choosesDay ? 'day' : (since ?? 'always')}
        choices={[
          ...(always === null ? [] : [{ value: 'always' as const, label: always }]),
          { value: '7', label: t`7 days ago` },
          { value: '30', label: t`30 days ago` },
          { value: 'day', label: t`a day` },
        ]}
        onChange={(next) => {
          setChoosesDay(next === 'day');
          if (next === 'always') onChange(undefined);
          else if (next === '7' || next === '30') onChange(next);
        }}
      />
      {choosesDay && (
        <DayInput
          size="xs"
          aria-label={t`Since this day`}
          value={typed}
          onChange={(day) => {
            setTyped(day);
            if (isIsoDay(day)) onChange(day);
          }}
        />
      )}
    </Group>
  );
}
