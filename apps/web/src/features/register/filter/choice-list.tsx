import { useLingui } from '@lingui/react/macro';
import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Tells it from others: how many there are of it. */
  readonly detail?: string;
}

interface ChoiceListProps<T extends string> {
  /** What is chosen from, for those who hear the list alone. */
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** More than fit into one glance: typing narrows them. */
const tooMany = 12;

/** Any number of a list. What was ticked stays in the order of the list, so that a sentence reads alike each time. */
export function ChoiceList<T extends string>({ label, choices, chosen, onChange }: ChoiceListProps<T>) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(wanted));

  function change(values: string[]) {
    const gone = chosen.filter((value) => !choices.some((choice) => choice.value === value));
    onChange([...choices.map(({ value }) => value).filter((value) => values.includes(value)), ...gone]);
  }

  return (
    <Stack gap="xs">
      {choices.length > tooMany && (
        <TextInput
          size="xs"
          aria-label={t`Narrow the list`}
          placeholder={t`Narrow the list`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Checkbox.Group aria-label={label} value={[...chosen]} onChange={change}>
        <ScrollArea.Autosize mah={280} type="auto" offsetScrollbars>
          <Stack gap={6} py={2}>
            {shown.map(({ value, label: name, icon, detail }) => (
              <Checkbox
                key={value}
                value={value}
                size="sm"
                label={
                  <>
                    {icon} <bdi>{name}</bdi>
                    {detail && (
                      <Text span size="sm" c="dimmed" className="ft-numbers">
                        {' '}
                        {detail}
                      </Text>
                    )}
                  </>
                }
              />
            ))}
            {shown.length === 0 && (
              <Text size="sm" c="dimmed">
                {choices.length === 0 ? t`There is nothing to choose from yet.` : t`Nothing found`}
              </Text>
            )}
          </Stack>
        </ScrollArea.Autosize>
      </Checkbox.Group>
    </Stack>
  );
}
