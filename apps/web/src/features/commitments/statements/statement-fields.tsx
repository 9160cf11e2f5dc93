import { codeList, isCode } from '@followthrough/domain/terms';
import {
  forces,
  manners,
  statementRoles,
  type Force,
  type Manner,
  type StatementRole,
} from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { StatementInput } from '../../../generated/graphql.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';

/** The details of a statement in a form. */
export interface StatementDraft {
  readonly roles: readonly StatementRole[];
  readonly manner: Manner;
  readonly force: Force;
  readonly speakerName: string;
  readonly speakerOffice: string;
  readonly firstSourceNotHeld: boolean;
}

export const plainStatement: StatementDraft = {
  roles: ['STATES'],
  manner: 'NARRATED',
  force: 'WILL',
  speakerName: '',
  speakerOffice: '',
  firstSourceNotHeld: false,
};

/** The source and position of a passage, in UTF-16 code units. */
export interface PassagePlace {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}

export function statementInput({ sourceId, start, end }: PassagePlace, draft: StatementDraft): StatementInput {
  return {
    sourceId,
    start,
    end,
    roles: [...draft.roles],
    manner: draft.manner,
    force: draft.force,
    speakerName: draft.speakerName || null,
    speakerOffice: draft.speakerOffice || null,
    firstSourceNotHeld: draft.firstSourceNotHeld,
  };
}

interface StatementFieldsProps {
  readonly value: StatementDraft;
  readonly onChange: (value: StatementDraft) => void;
  /** The first passage of a commitment states it; others may also change or withdraw it. */
  readonly isFounding?: boolean;
}

/** What a passage does to a commitment, who says it and how. */
export function StatementFields({ value, onChange, isFounding }: StatementFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const set = (changes: Partial<StatementDraft>) => onChange({ ...value, ...changes });
  const options = (table: Readonly<Record<string, { readonly label: string }>>) =>
    Object.entries(table).map(([code, { label }]) => ({ value: code, label: words(label) }));
  return (
    <Stack gap="sm">
      {!isFounding && (
        <Checkbox.Group
          label={t`Effect of the passage`}
          error={errorOf('roles')}
          value={[...value.roles]}
          onChange={(roles) => set({ roles: codeList(statementRoles).filter((role) => roles.includes(role)) })}
        >
          <Stack gap="xs" mt="xs">
            {codeList(statementRoles).map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={words(statementRoles[role].label)}
                description={words(statementRoles[role].definition)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Group grow align="flex-start">
        <NativeSelect
          label={t`How it was stated`}
          description={words(manners[value.manner].definition)}
          value={value.manner}
          data={options(manners)}
          onChange={({ currentTarget }) => isCode(manners, currentTarget.value) && set({ manner: currentTarget.value })}
        />
        <NativeSelect
          label={t`Strength of commitment`}
          description={words(forces[value.force].definition)}
          value={value.force}
          data={options(forces)}
          onChange={({ currentTarget }) => isCode(forces, currentTarget.value) && set({ force: currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t`Speaker’s name, as printed`}
          value={value.speakerName}
          error={errorOf('speakerName')}
          onChange={({ currentTarget }) => set({ speakerName: currentTarget.value })}
        />
        <TextInput
          label={t`Speaker’s office, as printed`}
          value={value.speakerOffice}
          error={errorOf('speakerOffice')}
          onChange={({ currentTarget }) => set({ speakerOffice: currentTarget.value })}
        />
      </Group>
      <Checkbox
        label={t`Said before, in a source that is not archived`}
        checked={value.firstSourceNotHeld}
        onChange={({ currentTarget }) => set({ firstSourceNotHeld: currentTarget.checked })}
      />
    </Stack>
  );
}
