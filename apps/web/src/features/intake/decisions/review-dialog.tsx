import { addDays } from '@followthrough/domain/days';
import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { followUpInput, type FollowUpDraft } from '../../follow-ups/follow-up-draft.js';
import { followUpFields, FollowUpFields } from '../../follow-ups/follow-up-fields.js';
import { useAssignFollowUp } from '../../follow-ups/use-assign-follow-up.js';
import { useViewer } from '../../people/viewer.js';
import { dayProblem } from '../../platform/day-problem.js';
import { aboutForm } from '../../platform/refusal.js';
import { today } from '../../platform/today.js';
import { useRefusal } from '../../platform/use-refusal.js';

const daysToReview = 30;

/** A commitment whose words promise no date. */
export interface Undated {
  readonly id: string;
  readonly words: string;
}

interface ReviewDialogProps {
  readonly commitment: Undated;
  readonly onClose: () => void;
}

/** What has no date is looked at again on one: by whoever accepted it, in a month, unless they say otherwise. */
export function ReviewDialog({ commitment: { id, words }, onClose }: ReviewDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const { assign, busy } = useAssignFollowUp();
  const { form, refusal, refuse } = useRefusal();
  const [draft, setDraft] = useState<FollowUpDraft>(() => ({
    title: t`Review: what came of “${words}”?`.slice(0, limits.line),
    details: '',
    assignee: { is: 'person', id: person.id, name: person.name },
    dueOn: addDays(today(), daysToReview),
  }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const undated = dayProblem(form.current, 'dueOn', draft.dueOn);
    if (undated) return refuse(undated);
    const outcome = await assign({ commitmentId: id, missingThingId: null, ...followUpInput(draft) });
    if (outcome.refused) return refuse(outcome.refused);
    announce(t`Review assigned`);
    onClose();
  }

  return (
    <Dialog opened onClose={onClose} title={t`Assign a review`}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <FollowUpFields draft={draft} refusal={refusal} onChange={(part) => setDraft({ ...draft, ...part })} />
          <ProblemAlert message={aboutForm(refusal, followUpFields)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              <Trans>Assign</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
