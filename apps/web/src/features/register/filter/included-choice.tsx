import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { inclusions, type Included } from './commitment-filter.js';

interface IncludedChoiceProps {
  readonly label: string;
  /** The label for leaving them out. */
  readonly without: string;
  readonly words: Readonly<Record<Included, MessageDescriptor>>;
  readonly value: Included | undefined;
  readonly onChange: (included: Included | undefined) => void;
}

/** Left out, included, or alone. */
export function IncludedChoice({ label, without, words, value, onChange }: IncludedChoiceProps) {
  const { i18n } = useLingui();
  return (
    <Radio.Group
      aria-label={label}
      value={value ?? ''}
      onChange={(chosen) => onChange(inclusions.find((one) => one === chosen))}
    >
      <Stack gap={6}>
        <Radio value="" size="sm" label={without} />
        {inclusions.map((one) => (
          <Radio key={one} value={one} size="sm" label={i18n._(words[one])} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
