import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FragmentType } from '../../generated/fragment-masking.js';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm, type Refusal } from '../platform/refusal.js';
import { InvitationLink } from './invitation-link.js';
import { RolesFields, type ChosenRoles, type RolesFieldsTeam } from './roles-fields.js';
import { useInvitePerson, type MadeInvitation } from './use-invite-person.js';

interface InvitePersonDialogProps {
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites one person; their link is shown once, for the administrator to pass on. */
export function InvitePersonDialog({ teams, opened, onClose }: InvitePersonDialogProps) {
  const { t } = useLingui();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  function close() {
    setMade(null);
    onClose();
  }
  return (
    <Dialog opened={opened} onClose={close} title={made ? t`Invitation ready` : t`Invite a person`}>
      {made ? <InvitationLink made={made} onClose={close} /> : <InviteForm teams={teams} onMade={setMade} />}
    </Dialog>
  );
}

interface InviteFormProps {
  readonly teams: InvitePersonDialogProps['teams'];
  readonly onMade: (made: MadeInvitation) => void;
}

const nobody: ChosenRoles = { memberships: [], isAuditor: false, isAdministrator: false };

function InviteForm({ teams, onMade }: InviteFormProps) {
  const { t } = useLingui();
  const { invite, busy } = useInvitePerson();
  const [roles, setRoles] = useState(nobody);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const outcome = await invite({
      name: formText(form, 'name').trim(),
      email: formText(form, 'email').trim(),
      isAuditor: roles.isAuditor,
      isAdministrator: roles.isAdministrator,
      memberships: [...roles.memberships],
    });
    if (outcome.refused) setRefusal(outcome.refused);
    else onMade(outcome.done);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          name="name"
          label={t`Name`}
          data-autofocus
          maxLength={limits.name}
          error={aboutField(refusal, 'name')}
          required
        />
        <TextInput
          name="email"
          type="email"
          label={t`Email`}
          maxLength={limits.email}
          error={aboutField(refusal, 'email')}
          required
        />
        <RolesFields teams={teams} value={roles} onChange={setRoles} />
        <ProblemAlert message={aboutForm(refusal, ['name', 'email'])} />
        <Button type="submit" loading={busy}>
          <Trans>Create the invitation</Trans>
        </Button>
      </Stack>
    </form>
  );
}
