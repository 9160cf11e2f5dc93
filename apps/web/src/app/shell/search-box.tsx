import { limits } from '@followthrough/domain/limits';
import { formatReference, parseReference } from '@followthrough/domain/reference';
import { useLingui } from '@lingui/react/macro';
import { Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type FormEvent } from 'react';
import { commitmentAddress } from '../../features/commitments/commitment-address.js';
import { formText } from '../../features/platform/form-text.js';
import { stringifySearch } from '../../features/platform/finding/search-text.js';
import { searchPlace } from './places.js';
import classes from './shell.module.css';
import { useServed } from './use-places.js';

/** Search from anywhere; Ctrl K comes here, out of a field too. A reference opens its commitment. */
export function SearchBox() {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const isServed = useServed();
  useHotkeys([['mod+K', () => input.current?.select()]], []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const q = formText(new FormData(event.currentTarget), 'q').trim();
    const number = parseReference(q);
    const found = `${searchPlace}${stringifySearch({ q })}`;
    void navigate({ href: number === null ? found : commitmentAddress(formatReference(number)) });
  }

  if (!isServed(searchPlace)) return <div className={classes.search} />;
  return (
    <form role="search" className={classes.search} onSubmit={submit}>
      <TextInput
        ref={input}
        name="q"
        type="search"
        aria-label={t`Search commitments`}
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={t`Search commitments`}
        maxLength={limits.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        rightSectionWidth={64}
        rightSectionProps={{ className: classes.hint }}
      />
    </form>
  );
}
