import { useLingui } from '@lingui/react/macro';
import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { useId } from 'react';
import type { Finding } from './use-finding.js';
import { usePicking } from './use-picking.js';

/** A search result: its name, and a detail that distinguishes it from others with the same name. */
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
  readonly finding: Finding;
  /** The best match first. */
  readonly found: readonly Found[];
  readonly onChoose: (found: Found) => void;
  /** Offers the typed text itself, if it need not be found: “Enter ‘civil society’ as words”. */
  readonly asTyped?:
    | { readonly label: string; readonly isFirst?: boolean; readonly onChoose: (text: string) => void }
    | undefined;
}

interface Option extends Found {
  readonly choose: () => void;
}

/**
 * A search field: Enter chooses the first option, arrow keys another, and Enter never submits the form. The chosen item
 * goes to the form, and the field is emptied for the next.
 */
export function FindWhileTyping(props: FindWhileTypingProps) {
  const { t } = useLingui();
  const { found, finding, asTyped } = props;
  const { text, setText, busy, failed, refused } = finding;
  const id = useId();
  const typed = text.trim();
  const hits: Option[] = found.map((one) => ({ ...one, choose: () => props.onChoose(one) }));
  const own: Option[] =
    asTyped && typed ? [{ id: 'as typed', label: asTyped.label, choose: () => asTyped.onChoose(typed) }] : [];
  const options = asTyped?.isFirst ? [...own, ...hits] : [...hits, ...own];
  const picking = usePicking({ options, typed, busy, onPicked: () => setText('') });
  const { isOpen, active } = picking;
  const combobox = useCombobox({ opened: isOpen });
  const optionId = (index: number) => `${id}-option-${index}`;

  return (
    <Combobox store={combobox} onOptionSubmit={(value) => picking.pick(Number(value))} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <InputBase
          label={props.label}
          description={props.description}
          error={props.error ?? refused}
          required={props.required ?? false}
          value={text}
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-options` : undefined}
          aria-activedescendant={isOpen && !busy && options.length > 0 ? optionId(active) : undefined}
          data-mantine-stop-propagation={isOpen || undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            picking.open();
          }}
          onKeyDown={picking.press}
          onFocus={picking.open}
          onBlur={picking.close}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options id={`${id}-options`} aria-label={t`Found`} aria-busy={busy}>
          {options.map(({ id: key, label, detail }, index) => (
            <Combobox.Option
              key={key}
              id={optionId(index)}
              value={String(index)}
              aria-selected={index === active && !busy}
              selected={index === active && !busy}
            >
              {label}
              {detail && (
                <Text span c={index === active && !busy ? 'inherit' : 'dimmed'} size="sm">
                  {` · ${detail}`}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {isOpen && options.length === 0 && (
            <Combobox.Empty>
              {refused ??
                (busy ? t`Searching…` : failed ? t`The search failed. Type again to retry.` : t`Nothing found`)}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
