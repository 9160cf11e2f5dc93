import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { useState } from 'react';

/** Something that was found: its name, and a line that tells it from others of that name. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | null;
}

interface FindWhileTypingProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly found: readonly Found[];
  readonly busy: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (found: Found) => void;
  /** Offers what was typed itself, where it need not be found: “Enter ‘civil society’ as words”. */
  readonly asTyped?: { readonly label: string; readonly onChoose: (text: string) => void } | undefined;
}

const asTypedOption = 'as typed';

/** A field that finds while somebody types. What is chosen goes to the form; the field is empty again for the next. */
export function FindWhileTyping(props: FindWhileTypingProps) {
  const { t } = useLingui();
  const { found, text, onText, asTyped } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typed = text.trim();

  function choose(option: string) {
    const chosen = found.find(({ id }) => id === option);
    if (chosen) props.onChoose(chosen);
    else if (option === asTypedOption && typed) asTyped?.onChoose(typed);
    onText('');
    combobox.closeDropdown();
  }

  function change(value: string) {
    onText(value);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <InputBase
          label={props.label}
          description={props.description}
          error={props.error}
          required={props.required ?? false}
          value={text}
          maxLength={limits.search}
          autoComplete="off"
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => typed && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''}>
        <Combobox.Options aria-label={t`Found`}>
          {found.map(({ id, label, detail }) => (
            <Combobox.Option key={id} value={id}>
              {label}
              {detail && (
                <Text span c="dimmed" size="sm">
                  {` · ${detail}`}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {asTyped && typed && <Combobox.Option value={asTypedOption}>{asTyped.label}</Combobox.Option>}
          {found.length === 0 && !asTyped && (
            <Combobox.Empty>{props.busy ? t`Looking…` : t`Nothing found`}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The text of such a field, and what a query should look for: nothing before somebody typed. */
export function useTyped() {
  const [text, setText] = useState('');
  return { text, setText, typed: text.trim() };
}
