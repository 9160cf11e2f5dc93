import { useLingui } from '@lingui/react/macro';
import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Further information, such as a count. */
  readonly detail?: string;
}

interface ChoiceListProps<T extends string> {
  /** The name of the list, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** A longer list has a field for filtering it. */
const tooMany = 12;

/** Chooses any number of items. They stay in the order of the list, so that the sentence always reads the same. */
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
