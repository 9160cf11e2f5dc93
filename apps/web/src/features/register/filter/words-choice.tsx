import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSearchRefused } from '../../platform/finding/use-search-refused.js';
import { formText } from '../../platform/form-text.js';

interface WordsChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (words: string | undefined) => void;
}

/** Searches title, reference, parties, policy areas and quotes. */
export function WordsChoice({ value, onChange }: WordsChoiceProps) {
  const { t } = useLingui();
  const refused = useSearchRefused();
  const [tooLong, setTooLong] = useState<string | null>(null);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = formText(new FormData(event.currentTarget), 'q').trim();
    const problem = refused(words);
    if (problem) setTooLong(problem);
    else onChange(words || undefined);
  }
  return (
    <form onSubmit={submit} aria-label={t`Words`}>
      <Stack gap="xs" align="flex-start">
        <TextInput
          w="100%"
          name="q"
          type="search"
          label={t`Words`}
          description={t`Words in the title, reference, parties, policy areas or quotes.`}
          error={tooLong}
          onChange={() => setTooLong(null)}
          defaultValue={value ?? ''}
          key={value ?? ''}
        />
        <Button type="submit" size="xs" variant="default">
          <Trans>Search</Trans>
        </Button>
      </Stack>
    </form>
  );
}
