import { limits } from '@followthrough/domain/limits';
import { settingsPolicy } from '@followthrough/domain/policies/settings';
import { OrganisationKind, organisationKinds } from '@followthrough/domain/vocabulary';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import { useViewer } from '../people/viewer.js';
import { aboutField, type Refusal } from '../platform/refusal.js';
import { ChosenList } from './chosen-list.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { OrganisationSearch } from './organisation-search.js';

interface OrganisationFieldsProps {
  readonly value: OrganisationDraft;
  readonly onChange: (value: OrganisationDraft) => void;
  readonly refusal: Refusal | null;
}

/** The fields that belong to the form; a refusal about any other stands above its button. */
export const organisationFields = ['name', 'shortName', 'code', 'aliases', 'parentId', 'inOfficeFrom', 'inOfficeUntil'];

export function OrganisationFields({ value, onChange, refusal }: OrganisationFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const maySettle = settingsPolicy.change(useViewer().viewer);
  const set = (changes: Partial<OrganisationDraft>) => onChange({ ...value, ...changes });
  const text = (name: 'name' | 'shortName' | 'code' | 'inOfficeFrom' | 'inOfficeUntil') => ({
    name,
    value: value[name],
    error: aboutField(refusal, name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const members = value.members.filter(({ id }) => id);
  return (
    <Stack>
      <NativeSelect
        label={t`Kind`}
        description={words(organisationKinds[value.kind].definition)}
        value={value.kind}
        data={codeList(organisationKinds).map((kind) => ({ value: kind, label: words(organisationKinds[kind].label) }))}
        onChange={({ currentTarget }) =>
          isCode(organisationKinds, currentTarget.value) && set({ kind: currentTarget.value })
        }
      />
      <TextInput label={t`Name`} required maxLength={limits.name} {...text('name')} />
      <TextInput
        label={t`Short name`}
        description={t`What a card calls it, such as UK.`}
        maxLength={limits.name}
        {...text('shortName')}
      />
      <TextInput
        label={t`Code`}
        description={t`ISO 3166, such as BE. Leave it empty where there is none.`}
        maxLength={6}
        {...text('code')}
      />
      <TagsInput
        label={t`Other names`}
        description={t`It is found by these too. Press Enter after each.`}
        value={[...value.aliases]}
        maxTags={limits.aliases}
        error={aboutField(refusal, 'aliases')}
        onChange={(aliases) => set({ aliases })}
      />
      {value.kind === OrganisationKind.GOVERNMENT && (
        <Group grow align="flex-start">
          <TextInput type="date" label={t`In office from`} {...text('inOfficeFrom')} />
          <TextInput type="date" label={t`In office until`} {...text('inOfficeUntil')} />
        </Group>
      )}
      <Stack gap={4}>
        <OrganisationSearch
          label={t`Part of`}
          description={t`What it publishes counts as published by that one too.`}
          error={aboutField(refusal, 'parentId')}
          onChoose={(parent) => set({ parent })}
        />
        <ChosenList chosen={value.parent ? [value.parent] : []} onRemove={() => set({ parent: null })} />
      </Stack>
      <Stack gap={4}>
        <OrganisationSearch
          label={t`Members`}
          description={t`Who belongs to it without being a part: the members of a forum.`}
          onChoose={(member) => set({ members: [...members.filter(({ id }) => id !== member.id), member] })}
        />
        <ChosenList chosen={members} onRemove={({ id }) => set({ members: members.filter((one) => one.id !== id) })} />
      </Stack>
      <Checkbox
        label={t`One of our own organisations`}
        description={
          maySettle
            ? t`Commitments of other bodies alone stay out of delivery counts unless asked for.`
            : t`An administrator settles which organisations are our own.`
        }
        disabled={!maySettle}
        checked={value.isOwn}
        onChange={({ currentTarget }) => set({ isOwn: currentTarget.checked })}
      />
    </Stack>
  );
}
