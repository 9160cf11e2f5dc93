import { limits } from '@followthrough/domain/limits';
import { settingsPolicy } from '@followthrough/domain/policies/settings';
import { OrganisationKind, organisationKinds } from '@followthrough/domain/vocabulary';
import { codeList } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import { useViewer } from '../people/viewer.js';
import type { FormState } from '../platform/forms/use-form.js';
import { ChosenList } from './chosen-list.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { OrganisationSearch } from './organisation-search.js';

interface OrganisationFieldsProps {
  readonly form: FormState<OrganisationDraft>;
}

export function OrganisationFields({ form }: OrganisationFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const maySettle = settingsPolicy.change(useViewer().viewer);
  const { values: value, set } = form;
  const members = value.members.filter(({ id }) => id);
  const aliases = form.field('aliases');
  return (
    <Stack>
      <NativeSelect
        {...form.input('kind')}
        label={t`Kind`}
        description={words(organisationKinds[value.kind].definition)}
        data={codeList(organisationKinds).map((kind) => ({ value: kind, label: words(organisationKinds[kind].label) }))}
      />
      <TextInput label={t`Name`} required maxLength={limits.name} {...form.input('name')} />
      <TextInput
        label={t`Short name`}
        description={t`What a card calls it, such as UK.`}
        maxLength={limits.name}
        {...form.input('shortName')}
      />
      <TextInput
        label={t`Code`}
        description={t`ISO 3166, such as BE. Leave it empty where there is none.`}
        maxLength={6}
        {...form.input('code')}
      />
      <TagsInput
        label={t`Other names`}
        description={t`It is found by these too. Press Enter after each.`}
        {...aliases}
        value={[...aliases.value]}
        maxTags={limits.aliases}
      />
      {value.kind === OrganisationKind.GOVERNMENT && (
        <Group grow align="flex-start">
          <TextInput type="date" label={t`In office from`} {...form.input('inOfficeFrom')} />
          <TextInput type="date" label={t`In office until`} {...form.input('inOfficeUntil')} />
        </Group>
      )}
      <Stack gap={4}>
        <OrganisationSearch
          label={t`Part of`}
          description={t`What it publishes counts as published by that one too.`}
          error={form.error('parentId')}
          onChoose={(parent) => set({ parent })}
        />
        <ChosenList chosen={value.parent ? [value.parent] : []} onRemove={() => set({ parent: null })} />
      </Stack>
      <Stack gap={4}>
        <OrganisationSearch
          label={t`Members`}
          description={t`Who belongs to it without being a part: the members of a forum.`}
          error={form.error('memberIds')}
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
