import { limits } from '@followthrough/domain/limits';
import { Dialog } from '@followthrough/ui/dialog';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { DueDialog_CommitmentFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { aboutField, aboutForm } from '../../platform/refusal.js';
import { useDraft } from '../../platform/use-draft.js';
import { useRefusal } from '../../platform/use-refusal.js';
import { draftOfDue, dueInput } from './due-draft.js';
import { DueFields } from './due-fields.js';
import { useChangeDueDate } from './use-change-due-date.js';

export const DueDialogFacts = graphql(`
  fragment DueDialog_commitment on Commitment {
    id
    version
    dueWords
    dueEdtf
    dueBasis
    dueWhy
    dueAgainst
    statements {
      id
      passage {
        id
        quote
      }
      source {
        id
        title
        published
      }
    }
  }
`);

interface DueDialogProps {
  readonly commitment: FragmentType<typeof DueDialogFacts>;
  readonly onClose: () => void;
}

/** Moves a due date, with the reason and the statement that moved it; or puts right one that was entered wrongly. */
export function DueDialog({ commitment: masked, onClose }: DueDialogProps) {
  const { t } = useLingui();
  const commitment = getFragmentData(DueDialogFacts, masked);
  return (
    <Dialog opened onClose={onClose} title={t`Due date`} size="lg">
      <DueForm commitment={commitment} onClose={onClose} />
    </Dialog>
  );
}

interface DueFormProps {
  readonly commitment: DueDialog_CommitmentFragment;
  readonly onClose: () => void;
}

function DueForm({ commitment, onClose }: DueFormProps) {
  const { t } = useLingui();
  const { change, busy } = useChangeDueDate();
  const { person } = useViewer();
  const [draft, setDraft, clear] = useDraft(`due ${person.id} ${commitment.id}`, {
    version: commitment.version,
    due: draftOfDue(commitment),
    isCorrection: false,
    statementId: '',
    reason: '',
  });
  const { version, due, isCorrection, statementId, reason } = draft;
  const edit = (part: Partial<typeof draft>) => setDraft((kept) => ({ ...kept, ...part }));
  const { form, refusal, refuse } = useRefusal();
  const { statements } = commitment;
  const source = (statements.find(({ id }) => id === statementId) ?? statements[0])?.source;
  const hadDate = Boolean(commitment.dueEdtf);

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const outcome = await change({
      commitmentId: commitment.id,
      version,
      due: dueInput({ ...due, why: reason }),
      reason,
      statementId: statementId || null,
      isCorrection: hadDate && isCorrection,
    });
    if (!outcome.refused) {
      clear();
      return onClose();
    }
    refuse(outcome.refused);
    edit({ version: outcome.refused.version ?? version });
  }

  function discard() {
    clear();
    onClose();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {hadDate && (
          <Radio.Group
            label={t`What happened`}
            value={isCorrection ? 'wrong' : 'moved'}
            onChange={(value) => edit({ isCorrection: value === 'wrong' })}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="moved"
                label={t`The date moved`}
                description={t`The old one stays beside it, and the days count as slippage.`}
              />
              <Radio
                value="wrong"
                label={t`The date was entered wrongly`}
                description={t`Nothing moved; what was entered is put right.`}
              />
            </Stack>
          </Radio.Group>
        )}
        {statements.length > 0 && (
          <NativeSelect
            label={t`The statement that says so`}
            description={t`Its words are read against the date of its source.`}
            value={statementId}
            data={[
              { value: '', label: t`None of those held here` },
              ...statements.map(({ id, passage, source: { title } }) => ({
                value: id,
                label: `${title}: ${passage.quote.slice(0, 60)}`,
              })),
            ]}
            onChange={({ currentTarget }) => edit({ statementId: currentTarget.value })}
          />
        )}
        <DueFields
          legend={t`The date`}
          value={due}
          onChange={(next) => edit({ due: next })}
          against={source?.published ?? null}
          refusal={refusal}
          asksWhy={false}
        />
        <Textarea
          label={t`Reason`}
          required
          autosize
          minRows={2}
          maxLength={limits.words}
          value={reason}
          name="reason"
          error={aboutField(refusal, 'reason') ?? aboutField(refusal, 'due.why')}
          onChange={({ currentTarget }) => edit({ reason: currentTarget.value })}
        />
        <ProblemAlert message={aboutForm(refusal, ['due', 'reason'])} />
        <Group justify="flex-end">
          <Button variant="default" onClick={discard}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy}>
            {refusal?.version !== undefined ? <Trans>Save all the same</Trans> : <Trans>Save the date</Trans>}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
