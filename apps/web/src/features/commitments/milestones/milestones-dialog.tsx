import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useViewer } from '../../people/viewer.js';
import { aboutForm } from '../../platform/refusal.js';
import { useDraft } from '../../platform/use-draft.js';
import { useRefusal } from '../../platform/use-refusal.js';
import { draftOfDue } from '../due-dates/due-draft.js';
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

/** With the version that they were edited from: what was saved by others meanwhile is not overwritten unseen. */
interface KeptMilestones {
  readonly version: number;
  readonly drafts: readonly MilestoneDraft[];
}

/** All milestones of a commitment, written, edited, ordered and taken out at once. */
export function MilestonesDialog({ commitment: masked, onClose }: MilestonesDialogProps) {
  const { t } = useLingui();
  const { id, milestones, statements, ...opened } = getFragmentData(MilestonesDialogFacts, masked);
  const { set, busy } = useSetMilestones();
  const { person } = useViewer();
  const first: KeptMilestones = {
    version: opened.version,
    drafts: milestones.map(({ dueWords, dueEdtf, dueBasis, dueWhy, ...one }) => ({
      ...one,
      key: one.id,
      due: draftOfDue({ dueWords, dueEdtf, dueBasis, dueWhy }),
    })),
  };
  const [{ version, drafts }, keep, clear] = useDraft(`milestones ${person.id} ${id}`, first);
  const { form, refusal, refuse } = useRefusal();

  async function save(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const outcome = await set({ commitmentId: id, version, milestones: milestoneInputs(drafts) });
    if (!outcome.refused) {
      clear();
      return onClose();
    }
    refuse(outcome.refused);
    const { version: newer = version } = outcome.refused;
    keep((kept) => ({ ...kept, version: newer }));
  }

  const isStale = refusal?.version !== undefined;
  function discard() {
    clear();
    onClose();
  }

  return (
    <Dialog opened onClose={onClose} title={t`Milestones`} size="lg">
      <form ref={form} onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <MilestoneFields
            value={drafts}
            onChange={(next) => keep((kept) => ({ ...kept, drafts: next }))}
            against={statements[0]?.source.published ?? null}
            refusal={refusal}
          />
          <ProblemAlert message={aboutForm(refusal, ['milestones'])} />
          <Group justify="flex-end">
            <Button variant="default" onClick={discard}>
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
