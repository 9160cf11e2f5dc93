import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { limits } from '@followthrough/domain/limits';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, Textarea, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useRefusal } from '../platform/use-refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { emptyCommitment, type CommitmentDraft } from './commitment-draft.js';
import { commitmentFacts, CommitmentFields, shownFields } from './commitment-fields.js';
import { dueInput, noDue, type DueDraft } from './due-dates/due-draft.js';
import { DueFields } from './due-dates/due-fields.js';
import { MilestoneFields, milestoneInputs, type MilestoneDraft } from './milestones/milestone-fields.js';
import type { ChosenPerson } from './responsibility/person-fields.js';
import { ReadersField } from './responsibility/readers-field.js';
import { StageField, stageOf } from './stage-field.js';
import {
  plainStatement,
  StatementFields,
  statementInput,
  type PassagePlace,
  type StatementDraft,
} from './statements/statement-fields.js';
import { useCreateCommitment } from './use-create-commitment.js';

interface NewCommitmentFormProps {
  /** The passage that founds it, with the date of its source (EDTF); null where there is none. */
  readonly founding: (PassagePlace & { readonly published: string | null }) | null;
  readonly onCreated: (reference: string) => void;
  readonly onCancel: () => void;
}

interface EnteredDraft {
  readonly leadTeamId: string;
  readonly facts: CommitmentDraft;
  readonly stage: string;
  readonly due: DueDraft;
  readonly milestones: readonly MilestoneDraft[];
  readonly readers: readonly ChosenPerson[];
  readonly statement: StatementDraft;
  /** Why there is no statement. */
  readonly reason: string;
}

const nothing: Omit<EnteredDraft, 'leadTeamId'> = {
  facts: emptyCommitment,
  stage: '',
  due: noDue,
  milestones: [],
  readers: [],
  statement: plainStatement,
  reason: '',
};

const ownFields = ['leadTeamId', 'stage', 'due', 'milestones', 'noStatementReason', 'speakerName', 'speakerOffice'];

/** Enters a commitment: founded by a passage, or with the reason why there is none. */
export function NewCommitmentForm({ founding, onCreated, onCancel }: NewCommitmentFormProps) {
  const { t } = useLingui();
  const { person, viewer } = useViewer();
  const { create, busy } = useCreateCommitment();
  const teams = person.memberships
    .map(({ team }) => team)
    .filter(({ id }) => commitmentPolicy.create(viewer, { leadTeamId: id }));
  const first: EnteredDraft = { ...nothing, leadTeamId: teams[0]?.id ?? '' };
  const place = founding ? `${founding.sourceId} ${founding.start} ${founding.end}` : '';
  const [draft, setDraft, clear] = useDraft(`commitment ${person.id} ${place}`, first);
  const set = (part: Partial<EnteredDraft>) => setDraft({ ...draft, ...part });
  const { facts, stage, due, milestones, readers } = draft;
  const { form, refusal, refuse } = useRefusal();
  const against = founding?.published ?? null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const outcome = await create({
      leadTeamId: draft.leadTeamId,
      facts: commitmentFacts(facts),
      stage: stageOf(facts, stage),
      due: dueInput(due),
      milestones: milestoneInputs(milestones),
      namedReaderIds: facts.marking === 'OFFICIAL_SENSITIVE' ? readers.map(({ id }) => id) : [],
      statement: founding && statementInput(founding, draft.statement),
      noStatementReason: founding ? null : draft.reason,
    });
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    onCreated(outcome.done);
  }

  function cancel() {
    clear();
    onCancel();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack maw={640}>
        <CommitmentFields value={facts} onChange={(next) => set({ facts: next })} refusal={refusal} />
        {facts.marking === 'OFFICIAL_SENSITIVE' && (
          <ReadersField value={readers} onChange={(next) => set({ readers: next })} />
        )}
        {founding ? (
          <StatementFields
            value={draft.statement}
            onChange={(statement) => set({ statement })}
            refusal={refusal}
            isFounding
          />
        ) : (
          <Textarea
            label={t`Why there is no statement`}
            description={t`A commitment rests on the words of a source. Where there are none, say how it is known.`}
            required
            autosize
            minRows={2}
            maxLength={limits.words}
            value={draft.reason}
            error={aboutField(refusal, 'noStatementReason')}
            onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
          />
        )}
        <NativeSelect
          label={t`Lead team`}
          description={t`The team that answers for it.`}
          required
          value={draft.leadTeamId}
          error={aboutField(refusal, 'leadTeamId')}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ currentTarget }) => set({ leadTeamId: currentTarget.value })}
        />
        <StageField
          draft={facts}
          value={stage}
          error={aboutField(refusal, 'stage')}
          onChange={(next) => set({ stage: next })}
        />
        <DueFields
          legend={t`Due date`}
          value={due}
          onChange={(next) => set({ due: next })}
          against={against}
          refusal={refusal}
        />
        <Title order={2}>
          <Trans>Milestones</Trans>
        </Title>
        <MilestoneFields
          value={milestones}
          onChange={(next) => set({ milestones: next })}
          against={against}
          refusal={refusal}
        />
        <ProblemAlert message={aboutForm(refusal, [...ownFields, ...shownFields(facts)])} />
        <Group>
          <Button type="submit" loading={busy}>
            <Trans>Enter the commitment</Trans>
          </Button>
          <Button variant="default" onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
