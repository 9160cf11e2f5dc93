import { limits } from '@followthrough/domain/limits';
import { codeList, isCode } from '@followthrough/domain/terms';
import { markingCeiling, markings } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useFormErrors } from '../../platform/forms/form-errors.js';
import type { CommitmentDraft } from '../commitment-draft.js';

interface MarkingFieldsProps {
  readonly value: CommitmentDraft;
  readonly onChange: (value: CommitmentDraft) => void;
}

/** Who may read it, each choice with what it means, and what may not be entered at all. */
export function MarkingFields({ value, onChange }: MarkingFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t`Marking`}
        description={words(markingCeiling)}
        value={value.marking}
        onChange={(marking) => isCode(markings, marking) && onChange({ ...value, marking })}
      >
        <Stack gap="xs" mt="xs">
          {codeList(markings).map((code) => (
            <Radio
              key={code}
              value={code}
              label={words(markings[code].label)}
              description={words(markings[code].definition)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.marking === 'OFFICIAL_SENSITIVE' && (
        <Textarea
          label={t`Handling instruction`}
          description={t`How it is to be handled, for everybody who reads it.`}
          required
          autosize
          minRows={2}
          maxLength={limits.words}
          value={value.handlingInstruction}
          error={errorOf('handlingInstruction')}
          onChange={({ currentTarget }) => onChange({ ...value, handlingInstruction: currentTarget.value })}
        />
      )}
    </Stack>
  );
}
