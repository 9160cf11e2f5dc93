import { useApolloClient } from '@apollo/client/react';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { dateLocale } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { getFragmentData } from '../../generated/fragment-masking.js';
import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { ChangedSince, type ChangedField } from '../platform/changed-since.js';
import { dayProblem } from '../platform/day-problem.js';
import { aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useFirstFieldFocused } from '../platform/use-opened.js';
import { useRefusal } from '../platform/use-refusal.js';
import { assigneeOf, draftOf, followUpInput, type FollowUpDraft } from './follow-up-draft.js';
import { followUpFields, FollowUpFields } from './follow-up-fields.js';
import { FollowUpItemFollowUp } from './follow-up-fragment.js';
import { FollowUpNow, useEditFollowUp } from './use-edit-follow-up.js';

interface EditFollowUpFormProps {
  readonly followUp: FollowUpItem_FollowUpFragment;
  readonly onClose: () => void;
}

/** What is to be done, by whom or when, changed; what somebody else saved meanwhile is shown before it is overwritten. */
export function EditFollowUpForm({ followUp, onClose }: EditFollowUpFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { person } = useViewer();
  const { edit, busy } = useEditFollowUp();
  const { form, refusal, refuse } = useRefusal();
  useFirstFieldFocused(form);
  const first = { version: followUp.version, draft: draftOf(followUp) };
  const [{ version, draft }, setKept, clear] = useDraft(`edit follow-up ${person.id} ${followUp.id}`, first);
  const [saved, setSaved] = useState<FollowUpItem_FollowUpFragment | null>(null);
  const change = (part: Partial<FollowUpDraft>) => setKept((kept) => ({ ...kept, draft: { ...kept.draft, ...part } }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const undated = dayProblem(form.current, 'dueOn', draft.dueOn);
    if (undated) return refuse(undated);
    const outcome = await edit({ id: followUp.id, version, ...followUpInput(draft) });
    if (outcome.refused?.version !== undefined) {
      const { data } = await client.query({
        query: FollowUpNow,
        variables: { id: followUp.id },
        fetchPolicy: 'network-only',
      });
      setSaved(data?.followUp ? getFragmentData(FollowUpItemFollowUp, data.followUp) : null);
      const { version: newer } = outcome.refused;
      setKept((kept) => ({ ...kept, version: newer }));
    }
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    announce(t`Follow-up saved`);
    onClose();
  }

  const isStale = refusal?.version !== undefined;
  function discard() {
    clear();
    onClose();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate aria-label={t`Change ${followUp.title}`}>
      <Stack gap="md">
        <FollowUpFields draft={draft} refusal={refusal} onChange={change} />
        {isStale ? (
          <Since message={refusal.message} saved={saved} draft={draft} onTake={change} />
        ) : (
          <ProblemAlert message={aboutForm(refusal, followUpFields)} />
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {isStale ? <Trans>Save mine all the same</Trans> : <Trans>Save</Trans>}
          </Button>
          <Button variant="default" onClick={discard}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface SinceProps {
  readonly message: string;
  readonly saved: FollowUpItem_FollowUpFragment | null;
  readonly draft: FollowUpDraft;
  readonly onTake: (part: Partial<FollowUpDraft>) => void;
}

function Since({ message, saved, draft, onTake }: SinceProps) {
  const { t, i18n } = useLingui();
  if (!saved) return <ProblemAlert message={message} />;
  const theirs = draftOf(saved);
  const day = (on: string) => (on ? formatIsoDay(on, dateLocale(i18n.locale)) : '');
  const field = (name: keyof FollowUpDraft, label: string, words: string, isAlike: boolean): ChangedField[] =>
    isAlike ? [] : [{ field: name, label, saved: words, take: () => onTake({ [name]: theirs[name] }) }];
  return (
    <ChangedSince
      message={message}
      fields={[
        ...field('title', t`What is to be done`, theirs.title, theirs.title === draft.title),
        ...field('details', t`Details`, theirs.details, theirs.details === draft.details),
        ...field(
          'assignee',
          t`To be done by`,
          assigneeOf(saved)?.name ?? '',
          theirs.assignee?.id === draft.assignee?.id,
        ),
        ...field('dueOn', t`Due`, day(theirs.dueOn), theirs.dueOn === draft.dueOn),
      ]}
    />
  );
}
