import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { dayProblem } from '../platform/day-problem.js';
import { aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useFirstFieldFocused } from '../platform/use-opened.js';
import { useRefusal } from '../platform/use-refusal.js';
import { followUpInput, type FollowUpDraft } from './follow-up-draft.js';
import { followUpFields, FollowUpFields } from './follow-up-fields.js';
import { useAssignFollowUp } from './use-assign-follow-up.js';

interface AssignFollowUpFormProps {
  readonly commitmentId: string;
  /** The missing thing that it is to find, where it comes from one. */
  readonly missing?: { readonly id: string; readonly words: string };
  readonly onClose: () => void;
}

/** Asks somebody to do something for a commitment. */
export function AssignFollowUpForm({ commitmentId, missing, onClose }: AssignFollowUpFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const { assign, busy } = useAssignFollowUp();
  const { form, refusal, refuse } = useRefusal();
  useFirstFieldFocused(form);
  const first: FollowUpDraft = { title: missing?.words ?? '', details: '', assignee: null, dueOn: '' };
  const key = `follow-up ${person.id} ${commitmentId} ${missing?.id ?? ''}`;
  const [draft, setDraft, clear] = useDraft(key, first);

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const undated = dayProblem(form.current, 'dueOn', draft.dueOn);
    if (undated) return refuse(undated);
    const outcome = await assign({ commitmentId, missingThingId: missing?.id ?? null, ...followUpInput(draft) });
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    announce(t`Follow-up assigned`);
    onClose();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate aria-label={t`Assign follow-up`}>
      <Stack gap="md">
        <FollowUpFields draft={draft} refusal={refusal} onChange={(part) => setDraft({ ...draft, ...part })} />
        <ProblemAlert message={aboutForm(refusal, followUpFields)} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Assign follow-up</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
