import { NativeSelect } from '@mantine/core';
import classes from './small-select.module.css';

interface SmallSelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A small select with its label beside it, for the tools above a list. */
export function SmallSelect<T extends string>({ label, value, choices, onChange }: SmallSelectProps<T>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      classNames={{ root: classes.root ?? '', label: classes.label ?? '' }}
      value={value}
      data={choices.map((choice) => ({ ...choice }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}
