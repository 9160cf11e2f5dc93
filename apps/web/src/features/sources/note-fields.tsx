import { noteWords } from '@followthrough/domain/note-words';
import type { RuleProblem } from '@followthrough/domain/problems';
import { codeList } from '@followthrough/domain/terms';
import { typedNumber, typedNumberProblem } from '@followthrough/domain/typed';
import { noteKinds, type NoteKind } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { NoteFactsInput } from '../../generated/graphql.js';
import type { FormState } from '../platform/forms/use-form.js';

/** A note in a form. */
export interface NoteDraft {
  readonly kind: NoteKind;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly comparison: string;
  readonly words: string;
}

/** The suggested note for a passage. `currency` is that of a bare dollar sign, if known. */
export function noteOfPassage(quote: string, currency: string | null = null): NoteDraft {
  return { ...noteWords(quote, currency ?? undefined), words: '' };
}

/** Why the note cannot be sent, or null: the value of a figure must be a number. */
export function noteDraftProblem({ kind, value }: NoteDraft): RuleProblem | null {
  return kind === 'FIGURE' ? typedNumberProblem(value, 'value') : null;
}

/** The input for the server: “75 million” and “1,250.5” become 75000000 and 1250.5. */
export function noteInput({ kind, words, value, ...figure }: NoteDraft): NoteFactsInput {
  if (kind !== 'FIGURE') return { kind, words: words || null };
  return {
    kind,
    words: words || null,
    measure: figure.measure || null,
    value: typedNumber(value) || null,
    valueWords: value.trim() || null,
    unit: figure.unit || null,
    period: figure.period || null,
    comparison: figure.comparison || null,
  };
}

interface NoteFieldsProps {
  readonly form: FormState<NoteDraft>;
}

export function NoteFields({ form }: NoteFieldsProps) {
  const { t } = useLingui();
  const say = useWords();
  const { kind } = form.values;
  const text = (name: keyof Omit<NoteDraft, 'kind'>) => ({ ...form.input(name), dir: 'auto' });
  return (
    <Stack>
      <NativeSelect
        {...form.input('kind')}
        label={t`Type of note`}
        description={say(noteKinds[kind].definition)}
        data={codeList(noteKinds).map((code) => ({ value: code, label: say(noteKinds[code].label) }))}
      />
      {kind === 'FIGURE' && (
        <>
          {form.saved.value !== '' && (
            <Text size="sm" c="dimmed">
              <Trans>Filled in from the passage. Check it before you save.</Trans>
            </Text>
          )}
          <TextInput
            label={t`Measure`}
            description={t`What it measures, in the source’s words.`}
            required
            {...text('measure')}
          />
          <Group grow align="flex-start">
            <TextInput label={t`Value`} inputMode="decimal" {...text('value')} />
            <TextInput label={t`Unit`} {...text('unit')} />
          </Group>
          <TextInput
            label={t`Period`}
            description={t`In the source’s words; leave empty if not stated.`}
            {...text('period')}
          />
          <TextInput
            label={t`Compared with`}
            description={t`In the source’s words: “on last year”.`}
            {...text('comparison')}
          />
        </>
      )}
      <Textarea label={t`Note`} description={t`Optional, in your own words.`} autosize minRows={2} {...text('words')} />
    </Stack>
  );
}
