import { accountChangeKinds, type AccountChangeKind } from '@followthrough/domain/account-changes';
import { Dialog } from '@followthrough/ui/dialog';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { OneTimeLink, type MadeLink } from './one-time-link.js';
import { RolesFields, type ChosenRoles, type RolesFieldsTeam } from './roles-fields.js';

const InvitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on Invitation {
        id
        link
        expiresAt
        person {
          id
          waitingChanges {
            id
            kind
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

/** With the roles that need confirmation by a second administrator, which the link does not grant yet. */
interface NewInvitation extends MadeLink {
  readonly waiting: readonly AccountChangeKind[];
}

interface InvitePersonDialogProps {
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites one person; the link is shown once, for the administrator to pass on. */
export function InvitePersonDialog({ teams, opened, onClose }: InvitePersonDialogProps) {
  const { t } = useLingui();
  const [made, setMade] = useState<NewInvitation | null>(null);
  function close() {
    setMade(null);
    onClose();
  }
  return (
    <Dialog opened={opened} onClose={close} title={made ? t`Invitation ready` : t`Invite a person`}>
      {made ? (
        <Stack>
          <WaitingRoles of={made} />
          <OneTimeLink made={made} of={t`the invitation`} onClose={close} />
        </Stack>
      ) : (
        <InviteForm teams={teams} onMade={setMade} onClose={close} />
      )}
    </Dialog>
  );
}

/** The chosen roles that still need confirmation. */
function WaitingRoles({ of: { waiting } }: { readonly of: NewInvitation }) {
  const words = useWords();
  return waiting.map((kind) => {
    const role = words(accountChangeKinds[kind].label);
    return (
      <Alert key={kind} color="yellow" variant="outline" title={role}>
        <Trans>
          Waiting for a second administrator, who confirms it under “Account changes”. The link works without it.
        </Trans>
      </Alert>
    );
  });
}

interface InviteFormProps {
  readonly teams: InvitePersonDialogProps['teams'];
  readonly onMade: (made: NewInvitation) => void;
  readonly onClose: () => void;
}

const isEmpty = ({ memberships, isAuditor, isAdministrator }: ChosenRoles) =>
  memberships.length === 0 && !isAuditor && !isAdministrator;

type Invited = ChosenRoles & { readonly name: string; readonly email: string };

const nobody: Invited = { name: '', email: '', memberships: [], isAuditor: false, isAdministrator: false };

function InviteForm({ teams, onMade, onClose }: InviteFormProps) {
  const { t } = useLingui();
  const [invite] = useChange(InvitePerson, { refreshes: ['people', 'accountChanges'] });
  const form = useForm({
    draft: 'invite',
    saved: nobody,
    send: ({ name, email, isAuditor, isAdministrator, memberships }) =>
      invite({ name: name.trim(), email: email.trim(), isAuditor, isAdministrator, memberships: [...memberships] }),
    onSent: (made) => {
      const waiting = (made.person?.waitingChanges ?? []).map(({ kind }) => kind);
      onMade({ ...made, waiting });
    },
  });
  const [name, email] = [form.input('name'), form.input('email')];
  return (
    <Form form={form} place="dialog" action={t`Create invitation link`} onClose={onClose}>
      <TextInput
        {...name}
        label={t`Name`}
        data-autofocus
        aria-invalid={name.error !== null}
        autoComplete="off"
        required
      />
      <TextInput
        {...email}
        type="email"
        label={t`Email`}
        aria-invalid={email.error !== null}
        autoComplete="off"
        required
      />
      <RolesFields teams={teams} value={form.values} onChange={form.set} />
      {isEmpty(form.values) && (
        <Text size="sm">
          <Trans>
            Without a role, this person can sign in and read anything not marked sensitive, but change nothing. You can
            set roles later.
          </Trans>
        </Text>
      )}
    </Form>
  );
}
