import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { limits } from '@followthrough/domain/limits';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Textarea, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useRefusal } from '../platform/use-refusal.js';
import { emptyCommitment } from './commitment-draft.js';
import { commitmentFacts, CommitmentFields, shownFields } from './commitment-fields.js';
import { dueInput, noDue } from './due-draft.js';
import { DueFields } from './due-fields.js';
import { MilestoneFields, milestoneInputs, type MilestoneDraft } from './milestone-fields.js';
import type { ChosenPerson } from './person-fields.js';
import { ReadersField } from './readers-field.js';
import { StageField, stageOf } from './stage-field.js';
import { plainStatement, StatementFields, statementInput, type PassagePlace } from './statement-fields.js';
import { useCreateCommitment } from './use-create-commitment.js';

interface NewCommitmentFormProps {
  /** The passage that founds it, with the date of its source (EDTF); null where there is none. */
  readonly founding: (PassagePlace & { readonly published: string | null }) | null;
  readonly onCreated: (reference: string) => void;
  readonly onCancel: () => void;
}

const ownFields = ['leadTeamId', 'stage', 'due', 'milestones', 'noStatementReason', 'speakerName', 'speakerOffice'];

/** Enters a commitment: founded by a passage, or with the reason why there is none. */
export function NewCommitmentForm({ founding, onCreated, onCancel }: NewCommitmentFormProps) {
  const { t } = useLingui();
  const { person, viewer } = useViewer();
  const { create, busy } = useCreateCommitment();
  const teams = person.memberships
    .map(({ team }) => team)
    .filter(({ id }) => commitmentPolicy.create(viewer, { leadTeamId: id }));
  const [leadTeamId, setLeadTeamId] = useState(teams[0]?.id ?? '');
  const [draft, setDraft] = useState(emptyCommitment);
  const [stage, setStage] = useState('');
  const [due, setDue] = useState(noDue);
  const [milestones, setMilestones] = useState<readonly MilestoneDraft[]>([]);
  const [readers, setReaders] = useState<readonly ChosenPerson[]>([]);
  const [statement, setStatement] = useState(plainStatement);
  const [reason, setReason] = useState('');
  const { form, refusal, refuse } = useRefusal();
  const against = founding?.published ?? null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const outcome = await create({
      leadTeamId,
      facts: commitmentFacts(draft),
      stage: stageOf(draft, stage),
      due: dueInput(due),
      milestones: milestoneInputs(milestones),
      namedReaderIds: draft.marking === 'OFFICIAL_SENSITIVE' ? readers.map(({ id }) => id) : [],
      statement: founding && statementInput(founding, statement),
      noStatementReason: founding ? null : reason,
    });
    if (outcome.refused) refuse(outcome.refused);
    else onCreated(outcome.done);
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack maw={640}>
        {founding ? (
          <StatementFields value={statement} onChange={setStatement} refusal={refusal} isFounding />
        ) : (
          <Textarea
            label={t`Why there is no statement`}
            description={t`A commitment rests on the words of a source. Where there are none, say how it is known.`}
            required
            autosize
            minRows={2}
            maxLength={limits.words}
            value={reason}
            error={aboutField(refusal, 'noStatementReason')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        <CommitmentFields value={draft} onChange={setDraft} refusal={refusal} />
        {draft.marking === 'OFFICIAL_SENSITIVE' && <ReadersField value={readers} onChange={setReaders} />}
        <NativeSelect
          label={t`Lead team`}
          description={t`The team that answers for it.`}
          required
          value={leadTeamId}
          error={aboutField(refusal, 'leadTeamId')}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => setLeadTeamId(currentTarget.value)}
        />
        <StageField draft={draft} value={stage} error={aboutField(refusal, 'stage')} onChange={setStage} />
        <DueFields
          legend={t`Due date`}
          value={due}
          onChange={setDue}
          against={against}
          error={aboutField(refusal, 'due')}
        />
        <Title order={2}>
          <Trans>Milestones</Trans>
        </Title>
        <MilestoneFields
          value={milestones}
          onChange={setMilestones}
          against={against}
          error={aboutField(refusal, 'milestones')}
        />
        <ProblemAlert message={aboutForm(refusal, [...ownFields, ...shownFields(draft)])} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Enter the commitment</Trans>
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
