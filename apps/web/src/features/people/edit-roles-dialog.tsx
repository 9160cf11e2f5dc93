import type { AccountChangeKind } from '@followthrough/domain/account-changes';
import { roles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { PersonRow_PersonFragment } from '../../generated/graphql.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { RolesFields, RolesFieldsTeam, type ChosenRoles } from './roles-fields.js';

const SetMemberships = graphql(`
  mutation SetMemberships($input: SetMembershipsInput!) {
    setMemberships(input: $input) {
      __typename
      ... on Person {
        id
        ...PersonRow_person
      }
      ...Refusal_problem
    }
  }
`);

interface EditRolesDialogProps {
  readonly person: PersonRow_PersonFragment;
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly onClose: () => void;
}

/** What is proposed is ticked as well: taking the tick away withdraws the proposal. */
function rolesOf({ memberships, isAuditor, isAdministrator, waitingChanges }: PersonRow_PersonFragment): ChosenRoles {
  const waits = (kind: AccountChangeKind) => waitingChanges.some((change) => change.kind === kind);
  return {
    memberships: memberships.map(({ team, role }) => ({ teamId: team.id, role })),
    isAuditor: isAuditor || waits('GRANT_AUDITOR'),
    isAdministrator: isAdministrator || waits('GRANT_ADMINISTRATOR'),
  };
}

export function EditRolesDialog({ person, teams, onClose }: EditRolesDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const [setMemberships] = useChange(SetMemberships, {
    refreshes: ['accountChanges'],
    whenStale: [{ __typename: 'Person', id: person.id }],
  });
  const form = useForm({
    draft: `roles ${person.id}`,
    saved: rolesOf(person),
    version: person.version,
    send: ({ memberships, isAuditor, isAdministrator }, version) =>
      setMemberships({
        personId: person.id,
        version,
        isAuditor,
        isAdministrator,
        memberships: [...memberships],
      }),
    onSent: onClose,
  });
  const nameOf = (teamId: string) => getFragmentData(RolesFieldsTeam, teams).find(({ id }) => id === teamId)?.name;
  const yesOrNo = (is: boolean) => (is ? t`yes` : t`no`);
  return (
    <FormDialog
      form={form}
      title={t`Teams and roles of ${person.name}`}
      action={t`Save roles`}
      again={t`Save roles anyway`}
      since={[
        {
          name: 'memberships',
          label: t`Teams`,
          words: ({ memberships }) =>
            memberships.map(({ teamId, role }) => `${nameOf(teamId)} (${words(roles[role].label)})`).join(', '),
        },
        { name: 'isAuditor', label: words(roles.AUDITOR.label), words: ({ isAuditor }) => yesOrNo(isAuditor) },
        {
          name: 'isAdministrator',
          label: words(roles.ADMINISTRATOR.label),
          words: ({ isAdministrator }) => yesOrNo(isAdministrator),
        },
      ]}
      onClose={onClose}
    >
      <RolesFields teams={teams} value={form.values} onChange={form.set} />
    </FormDialog>
  );
}
