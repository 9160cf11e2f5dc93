import type { AccountChangeKind } from '@followthrough/domain/account-changes';
import { roles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../generated/gql.js';
import type { PersonRow_PersonFragment } from '../../generated/graphql.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { AccessFields } from './access-fields.js';

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

interface AccessDialogProps {
  readonly person: PersonRow_PersonFragment;
  readonly onClose: () => void;
}

/** A proposed role is ticked too; unticking it withdraws the proposal. */
function accessOf({ isAuditor, isAdministrator, waitingChanges }: PersonRow_PersonFragment) {
  const waits = (kind: AccountChangeKind) => waitingChanges.some((change) => change.kind === kind);
  return {
    isAuditor: isAuditor || waits('GRANT_AUDITOR'),
    isAdministrator: isAdministrator || waits('GRANT_ADMINISTRATOR'),
  };
}

/** Sets the deployment-wide roles. Team roles are changed one at a time elsewhere. */
export function AccessDialog({ person, onClose }: AccessDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const [setMemberships] = useChange(SetMemberships, {
    refreshes: ['accountChanges'],
    whenStale: [{ __typename: 'Person', id: person.id }],
  });
  const form = useForm({
    draft: `roles ${person.id}`,
    saved: accessOf(person),
    version: person.version,
    send: ({ isAuditor, isAdministrator }, version) =>
      setMemberships({
        personId: person.id,
        version,
        isAuditor,
        isAdministrator,
        memberships: person.memberships.map(({ team, role }) => ({ teamId: team.id, role })),
      }),
    onSent: onClose,
  });
  const yesOrNo = (is: boolean) => (is ? t`yes` : t`no`);
  return (
    <FormDialog
      form={form}
      title={t`Access of ${person.name}`}
      action={t`Save access`}
      again={t`Save access anyway`}
      since={[
        { name: 'isAuditor', label: words(roles.AUDITOR.label), words: ({ isAuditor }) => yesOrNo(isAuditor) },
        {
          name: 'isAdministrator',
          label: words(roles.ADMINISTRATOR.label),
          words: ({ isAdministrator }) => yesOrNo(isAdministrator),
        },
      ]}
      onClose={onClose}
    >
      <AccessFields value={form.values} onChange={form.set} />
    </FormDialog>
  );
}
