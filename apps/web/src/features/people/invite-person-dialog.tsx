import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FragmentType } from '../../generated/fragment-masking.js';
import { formText } from '../platform/form-text.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useRefusal } from '../platform/use-refusal.js';
import { OneTimeLink } from './one-time-link.js';
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
      {made ? (
        <OneTimeLink made={made} of={t`the invitation`} onClose={close} />
      ) : (
        <InviteForm teams={teams} onMade={setMade} />
      )}
    </Dialog>
  );
}

interface InviteFormProps {
  readonly teams: InvitePersonDialogProps['teams'];
  readonly onMade: (made: MadeInvitation) => void;
}

const isEmpty = ({ memberships, isAuditor, isAdministrator }: ChosenRoles) =>
  memberships.length === 0 && !isAuditor && !isAdministrator;

const nobody: ChosenRoles = { memberships: [], isAuditor: false, isAdministrator: false };

function InviteForm({ teams, onMade }: InviteFormProps) {
  const { t } = useLingui();
  const { invite, busy } = useInvitePerson();
  const [roles, setRoles] = useState(nobody);
  const { form: element, refusal, refuse } = useRefusal();

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
    if (outcome.refused) refuse(outcome.refused);
    else onMade(outcome.done);
  }

  return (
    // What is wrong is said beside its field, in our words, and not in a bubble of the browser.
    <form ref={element} noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          name="name"
          label={t`Name`}
          data-autofocus
          maxLength={limits.name}
          error={aboutField(refusal, 'name')}
          aria-invalid={aboutField(refusal, 'name') !== null}
          autoComplete="off"
          required
        />
        <TextInput
          name="email"
          type="email"
          label={t`Email`}
          maxLength={limits.email}
          error={aboutField(refusal, 'email')}
          aria-invalid={aboutField(refusal, 'email') !== null}
          autoComplete="off"
          required
        />
        <RolesFields teams={teams} value={roles} onChange={setRoles} />
        {isEmpty(roles) && (
          <Text size="sm">
            <Trans>
              Without a role, this person can sign in and read what is not marked sensitive, and change nothing. You can
              set roles later.
            </Trans>
          </Text>
        )}
        <ProblemAlert message={aboutForm(refusal, ['name', 'email'])} />
        <Button type="submit" loading={busy}>
          <Trans>Create invitation link</Trans>
        </Button>
      </Stack>
    </form>
  );
}
