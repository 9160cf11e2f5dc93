import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';

interface OneChoiceProps<T extends string> {
  readonly label: string;
  /** The label for no choice. */
  readonly without: string;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, MessageDescriptor>>;
  readonly value: T | undefined;
  readonly onChange: (chosen: T | undefined) => void;
}

/** None of the choices, or one. */
export function OneChoice<T extends string>({ label, without, choices, words, value, onChange }: OneChoiceProps<T>) {
  const { i18n } = useLingui();
  return (
    <Radio.Group
      aria-label={label}
      value={value ?? ''}
      onChange={(chosen) => onChange(choices.find((one) => one === chosen))}
    >
      <Stack gap={6}>
        <Radio value="" size="sm" label={without} />
        {choices.map((one) => (
          <Radio key={one} value={one} size="sm" label={i18n._(words[one])} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
