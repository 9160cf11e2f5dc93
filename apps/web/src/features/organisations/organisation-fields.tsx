import { limits } from '@followthrough/domain/limits';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { settingsPolicy } from '@followthrough/domain/policies/settings';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack, TagsInput } from '@mantine/core';
import { useViewer } from '../people/viewer.js';
import { FactFields } from '../platform/facts/fact-fields.js';
import type { FormState } from '../platform/forms/use-form.js';
import { ChosenList } from './chosen-list.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { OrganisationSearch, type ChosenOrganisation } from './organisation-search.js';

interface OrganisationFieldsProps {
  readonly form: FormState<OrganisationDraft>;
}

/** The fields of an organisation. */
export function OrganisationFields({ form }: OrganisationFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const maySettle = settingsPolicy.change(useViewer().viewer);
  const { values: value, set } = form;
  const told = ({ label, hint }: { readonly label: string; readonly hint: string }) => ({
    label: words(label),
    description: words(hint),
  });
  const members = value.members.filter(({ id }) => id);
  const without = (gone: ChosenOrganisation) => members.filter(({ id }) => id !== gone.id);
  const aliases = form.field('aliases');
  return (
    <FactFields
      table={organisationFacts}
      values={value}
      set={set}
      own={{
        aliases: (
          <TagsInput
            {...told(organisationFacts.aliases)}
            {...aliases}
            value={[...aliases.value]}
            maxTags={limits.aliases}
          />
        ),
        parentId: (
          <Stack gap={4}>
            <OrganisationSearch
              {...told(organisationFacts.parentId)}
              error={form.error('parentId')}
              onChoose={(parent) => set({ parent })}
            />
            <ChosenList chosen={value.parent ? [value.parent] : []} onRemove={() => set({ parent: null })} />
          </Stack>
        ),
        memberIds: (
          <Stack gap={4}>
            <OrganisationSearch
              {...told(organisationFacts.memberIds)}
              error={form.error('memberIds')}
              onChoose={(member) => set({ members: [...without(member), member] })}
            />
            <ChosenList chosen={members} onRemove={(member) => set({ members: without(member) })} />
          </Stack>
        ),
        isOwn: (
          <Checkbox
            label={words(organisationFacts.isOwn.label)}
            description={
              maySettle
                ? t`Commitments made only by other bodies are left out of delivery counts by default.`
                : t`Administrators decide which organisations are our own.`
            }
            disabled={!maySettle}
            checked={value.isOwn}
            onChange={({ currentTarget }) => set({ isOwn: currentTarget.checked })}
          />
        ),
      }}
    />
  );
}
