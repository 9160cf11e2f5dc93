import { codeList } from '@followthrough/domain/terms';
import { findingSeverities, type FindingSeverity } from '@followthrough/domain/finding-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '../platform/changes/refusal.js';
import type { FormState } from '../platform/forms/use-form.js';
import type { WordsDraft } from './finding-draft.js';

/** Refuses words without a severity before they are sent. */
export function useSeverityCheck(): (draft: WordsDraft) => Refusal | null {
  const { t } = useLingui();
  return ({ severity }) => (severity ? null : { field: 'severity', message: t`Choose a severity.` });
}

/** The words of a finding, with the order and names that audit reports use. */
export function FindingFields<V extends WordsDraft>({ form: ofMore }: { readonly form: FormState<V> }) {
  const { t } = useLingui();
  const words = useWords();
  const form = ofMore as unknown as FormState<WordsDraft>;
  return (
    <>
      <Radio.Group
        name="severity"
        label={t`Severity`}
        required
        value={form.values.severity}
        error={form.error('severity')}
        onChange={(next) => form.set({ severity: next as FindingSeverity })}
      >
        <Stack gap="xs" my={4}>
          {codeList(findingSeverities).map((code) => (
            <Radio
              key={code}
              value={code}
              label={words(findingSeverities[code].label)}
              description={words(findingSeverities[code].definition)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput {...form.input('title')} label={t`Title`} description={t`The finding in one line`} required />
      <Textarea
        {...form.input('condition')}
        label={t`Condition`}
        description={t`What you found`}
        required
        autosize
        minRows={2}
        maxRows={8}
      />
      <Textarea
        {...form.input('criterion')}
        label={t`Criterion`}
        description={t`What was expected, and by what rule or promise`}
        required
        autosize
        minRows={1}
        maxRows={8}
      />
      <Textarea
        {...form.input('consequence')}
        label={t`Consequence`}
        description={t`Why it matters`}
        autosize
        minRows={1}
        maxRows={8}
      />
      <Textarea
        {...form.input('recommendation')}
        label={t`Recommendation`}
        description={t`What the lead team should do`}
        required
        autosize
        minRows={1}
        maxRows={8}
      />
    </>
  );
}
