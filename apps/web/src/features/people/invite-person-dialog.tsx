import { accountChangeKinds } from '@followthrough/domain/account-changes';
import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FragmentType } from '../../generated/fragment-masking.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useRefusal } from '../platform/use-refusal.js';
import { OneTimeLink } from './one-time-link.js';
import { RolesFields, type ChosenRoles, type RolesFieldsTeam } from './roles-fields.js';
import { useInvitePerson, type NewInvitation } from './use-invite-person.js';
import { useViewer } from './viewer.js';

interface InvitePersonDialogProps {
  readonly teams: readonly FragmentType<typeof RolesFieldsTeam>[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Invites one person; their link is shown once, for the administrator to pass on. */
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
        <InviteForm teams={teams} onMade={setMade} />
      )}
    </Dialog>
  );
}

/** Which of the chosen roles the link does not open yet. */
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
}

const isEmpty = ({ memberships, isAuditor, isAdministrator }: ChosenRoles) =>
  memberships.length === 0 && !isAuditor && !isAdministrator;

type Invited = ChosenRoles & { readonly name: string; readonly email: string };

const nobody: Invited = { name: '', email: '', memberships: [], isAuditor: false, isAdministrator: false };

function InviteForm({ teams, onMade }: InviteFormProps) {
  const { t } = useLingui();
  const { invite, busy } = useInvitePerson();
  const { person } = useViewer();
  const [draft, setDraft, clear] = useDraft(`invite ${person.id}`, nobody);
  const edit = (part: Partial<Invited>) => setDraft((typed) => ({ ...typed, ...part }));
  const { form: element, refusal, refuse } = useRefusal();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const outcome = await invite({
      name: draft.name.trim(),
      email: draft.email.trim(),
      isAuditor: draft.isAuditor,
      isAdministrator: draft.isAdministrator,
      memberships: [...draft.memberships],
    });
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    onMade(outcome.done);
  }

  return (
    // What is wrong is said beside its field, in our words, and not in a bubble of the browser.
    <form ref={element} noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          name="name"
          label={t`Name`}
          data-autofocus
          value={draft.name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          maxLength={limits.name}
          error={aboutField(refusal, 'name')}
          aria-invalid={aboutField(refusal, 'name') !== null}
          autoComplete="off"
          required
        />
        <TextInput
          name="email"
          type="email"
          value={draft.email}
          onChange={({ currentTarget }) => edit({ email: currentTarget.value })}
          label={t`Email`}
          maxLength={limits.email}
          error={aboutField(refusal, 'email')}
          aria-invalid={aboutField(refusal, 'email') !== null}
          autoComplete="off"
          required
        />
        <RolesFields teams={teams} value={draft} onChange={edit} />
        {isEmpty(draft) && (
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
