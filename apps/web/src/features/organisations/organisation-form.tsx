import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { CreateOrganisationInput } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useSinceFacts } from '../platform/facts/use-since-facts.js';
import type { SinceField } from '../platform/forms/changed-since.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { Answer } from '../platform/changes/refusal.js';
import { useChange } from '../platform/changes/use-change.js';
import { emptyOrganisation, organisationInput, type OrganisationDraft } from './organisation-draft.js';
import { OrganisationFields } from './organisation-fields.js';

const CreateOrganisation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      __typename
      ... on Organisation {
        id
      }
      ...Refusal_problem
    }
  }
`);

const EditOrganisation = graphql(`
  mutation EditOrganisation($input: EditOrganisationInput!) {
    editOrganisation(input: $input) {
      __typename
      ... on Organisation {
        ...OrganisationDraft_organisation
      }
      ...Refusal_problem
    }
  }
`);

interface NewOrganisationFormProps {
  readonly onCreated: (id: string) => void;
  readonly onCancel: () => void;
}

/** Creates an organisation. */
export function NewOrganisationForm({ onCreated, onCancel }: NewOrganisationFormProps) {
  const { t } = useLingui();
  const [create] = useChange(CreateOrganisation, { refreshes: ['organisations', 'partners'] });
  return (
    <OrganisationForm
      draft="organisation"
      saved={emptyOrganisation}
      version={0}
      action={t`Create organisation`}
      send={(input) => create(input)}
      onSent={({ id }) => onCreated(id)}
      onCancel={onCancel}
    />
  );
}

interface EditOrganisationFormProps {
  readonly id: string;
  /** The saved values, updated while the form is open. */
  readonly saved: OrganisationDraft;
  readonly version: number;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Edits an organisation; changes that others saved meanwhile are shown before they are overwritten. */
export function EditOrganisationForm({ id, saved, version, onSaved, onCancel }: EditOrganisationFormProps) {
  const { t } = useLingui();
  const [edit] = useChange(EditOrganisation, { whenStale: [{ __typename: 'Organisation', id }] });
  return (
    <OrganisationForm
      draft={`organisation ${id}`}
      saved={saved}
      version={version}
      action={t`Save`}
      send={(input, based) => edit({ ...input, id, version: based })}
      onSent={onSaved}
      onCancel={onCancel}
    />
  );
}

interface OrganisationFormProps<T> {
  readonly draft: string;
  readonly saved: OrganisationDraft;
  readonly version: number;
  readonly action: string;
  readonly send: (input: CreateOrganisationInput, version: number) => Promise<Answer<T>>;
  readonly onSent: (done: T) => void;
  readonly onCancel: () => void;
}

function OrganisationForm<T>({ draft, saved, version, action, send, onSent, onCancel }: OrganisationFormProps<T>) {
  const { viewer } = useViewer();
  const form = useForm({
    draft,
    saved,
    version,
    send: (values, based) => send(organisationInput(values, viewer), based),
    onSent,
  });
  return (
    <Form form={form} place="page" width={560} action={action} since={useSince()} onClose={onCancel}>
      <OrganisationFields form={form} />
    </Form>
  );
}

function useSince(): readonly SinceField<OrganisationDraft>[] {
  const { t } = useLingui();
  return useSinceFacts(organisationFacts, {
    aliases: { name: 'aliases', words: ({ aliases }) => aliases.join(', ') },
    parentId: { name: 'parent', words: ({ parent }) => parent?.name ?? '' },
    memberIds: { name: 'members', words: ({ members }) => members.map(({ name }) => name).join(', ') },
    isOwn: { name: 'isOwn', words: ({ isOwn }) => (isOwn ? t`yes` : t`no`) },
  });
}
