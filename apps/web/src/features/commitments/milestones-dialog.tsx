import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { aboutForm } from '../platform/refusal.js';
import { useRefusal } from '../platform/use-refusal.js';
import { draftOfDue } from './due-draft.js';
import { MilestoneFields, milestoneInputs, type MilestoneDraft } from './milestone-fields.js';
import { useSetMilestones } from './use-set-milestones.js';

export const MilestonesDialogFacts = graphql(`
  fragment MilestonesDialog_commitment on Commitment {
    id
    version
    milestones {
      id
      words
      isRequired
      neededGrade
      dueWords
      dueEdtf
      dueBasis
      dueWhy
    }
    statements {
      id
      source {
        id
        published
      }
    }
  }
`);

interface MilestonesDialogProps {
  readonly commitment: FragmentType<typeof MilestonesDialogFacts>;
  readonly onClose: () => void;
}

/** All milestones of a commitment, written, edited, ordered and taken out at once. */
export function MilestonesDialog({ commitment: masked, onClose }: MilestonesDialogProps) {
  const { t } = useLingui();
  const { id, milestones, statements, ...opened } = getFragmentData(MilestonesDialogFacts, masked);
  const { set, busy } = useSetMilestones();
  const [drafts, setDrafts] = useState<readonly MilestoneDraft[]>(() =>
    milestones.map(({ dueWords, dueEdtf, dueBasis, dueWhy, ...one }) => ({
      ...one,
      key: one.id,
      due: draftOfDue({ dueWords, dueEdtf, dueBasis, dueWhy }),
    })),
  );
  const [version, setVersion] = useState(opened.version);
  const { form, refusal, refuse } = useRefusal();

  async function save(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const outcome = await set({ commitmentId: id, version, milestones: milestoneInputs(drafts) });
    if (!outcome.refused) return onClose();
    refuse(outcome.refused);
    setVersion(outcome.refused.version ?? version);
  }

  const isStale = refusal?.version !== undefined;
  return (
    <Dialog opened onClose={onClose} title={t`Milestones`} size="lg">
      <form ref={form} onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <MilestoneFields
            value={drafts}
            onChange={setDrafts}
            against={statements[0]?.source.published ?? null}
            refusal={refusal}
          />
          <ProblemAlert message={aboutForm(refusal, ['milestones'])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {isStale ? <Trans>Save these all the same</Trans> : <Trans>Save milestones</Trans>}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
