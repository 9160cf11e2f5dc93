import { limits } from '@followthrough/domain/limits';
import { usualGrade } from '@followthrough/domain/milestones';
import { codeList, isCode } from '@followthrough/domain/terms';
import { grades, type Grade } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Checkbox, Fieldset, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { MilestoneInput } from '../../../generated/graphql.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';
import { dueInput, noDue, type DueDraft } from '../due-dates/due-draft.js';
import { DueFields } from '../due-dates/due-fields.js';

/** A milestone in a form. */
export interface MilestoneDraft {
  readonly key: string;
  readonly id?: string;
  readonly words: string;
  readonly due: DueDraft;
  readonly isRequired: boolean;
  readonly neededGrade: Grade;
}

export function milestoneInputs(drafts: readonly MilestoneDraft[]): MilestoneInput[] {
  return drafts.map(({ id, words, due, isRequired, neededGrade }) => ({
    id: id ?? null,
    words,
    due: dueInput(due),
    isRequired,
    neededGrade,
  }));
}

interface MilestoneFieldsProps {
  readonly value: readonly MilestoneDraft[];
  readonly onChange: (value: readonly MilestoneDraft[]) => void;
  readonly against: string | null;
}

let made = 0;

function moved(value: readonly MilestoneDraft[], from: number, to: number): MilestoneDraft[] {
  const list = [...value];
  const [one] = list.splice(from, 1);
  if (one) list.splice(to, 0, one);
  return list;
}

/** The milestones in order. */
export function MilestoneFields({ value, onChange, against }: MilestoneFieldsProps) {
  const error = useFormErrors()('milestones');
  const add = () => {
    made += 1;
    onChange([...value, { key: `new ${made}`, words: '', due: noDue, isRequired: true, neededGrade: usualGrade }]);
  };
  return (
    <Stack gap="sm">
      {value.map((milestone, index) => (
        <OneMilestone
          key={milestone.key}
          value={milestone}
          number={index + 1}
          against={against}
          onChange={(changed) => onChange(value.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={() => onChange(value.filter(({ key }) => key !== milestone.key))}
          onUp={index > 0 ? () => onChange(moved(value, index, index - 1)) : null}
          onDown={index < value.length - 1 ? () => onChange(moved(value, index, index + 1)) : null}
        />
      ))}
      {error && <Input.Error>{error}</Input.Error>}
      <Button
        variant="default"
        onClick={add}
        disabled={value.length >= limits.milestones}
        style={{ alignSelf: 'start' }}
      >
        <Trans>Add a milestone</Trans>
      </Button>
    </Stack>
  );
}

interface OneMilestoneProps {
  readonly value: MilestoneDraft;
  readonly number: number;
  readonly against: string | null;
  readonly onChange: (value: MilestoneDraft) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function OneMilestone({ value, number, against, onChange, onRemove, onUp, onDown }: OneMilestoneProps) {
  const name = `milestones.${number - 1}`;
  const errorOf = useFormErrors();
  const { t } = useLingui();
  const words = useWords();
  const set = (changes: Partial<MilestoneDraft>) => onChange({ ...value, ...changes });
  return (
    <Fieldset legend={t`Milestone ${number}`}>
      <Stack gap="sm">
        <TextInput
          label={t`Step or test`}
          required
          name={`${name}.words`}
          error={errorOf(`${name}.words`)}
          value={value.words}
          onChange={({ currentTarget }) => set({ words: currentTarget.value })}
        />
        <Group align="flex-end">
          <NativeSelect
            label={t`Evidence it needs`}
            value={value.neededGrade}
            data={codeList(grades).map((grade) => ({
              value: grade,
              label: `${grade} – ${words(grades[grade].label)}`,
            }))}
            onChange={({ currentTarget }) =>
              isCode(grades, currentTarget.value) && set({ neededGrade: currentTarget.value })
            }
          />
          <Checkbox
            mb={8}
            label={t`Delivery requires it`}
            checked={value.isRequired}
            onChange={({ currentTarget }) => set({ isRequired: currentTarget.checked })}
          />
        </Group>
        <DueFields
          legend={t`When`}
          name={`${name}.due`}
          value={value.due}
          against={against}
          onChange={(due) => set({ due })}
        />
        <Group gap="xs">
          {onUp && (
            <ActionIcon variant="default" aria-label={t`Move milestone ${number} up`} onClick={onUp}>
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
          )}
          {onDown && (
            <ActionIcon variant="default" aria-label={t`Move milestone ${number} down`} onClick={onDown}>
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon variant="default" aria-label={t`Remove milestone ${number}`} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Stack>
    </Fieldset>
  );
}
