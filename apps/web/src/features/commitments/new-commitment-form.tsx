import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea, Title } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { useViewer } from '../people/viewer.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { emptyCommitment, factsInput, type CommitmentDraft } from './facts/commitment-draft.js';
import { CommitmentFields } from './facts/commitment-fields.js';
import { dueInput, noDue, type DueDraft } from './due-dates/due-draft.js';
import { DueFields } from './due-dates/due-fields.js';
import { MilestoneFields, milestoneInputs, type MilestoneDraft } from './milestones/milestone-fields.js';
import type { ChosenPerson } from '../people/person-search.js';
import { ReadersField } from './responsibility/readers-field.js';
import { StageField, stageOf } from './stage-field.js';
import {
  plainStatement,
  StatementFields,
  statementInput,
  type PassagePlace,
  type StatementDraft,
} from './statements/statement-fields.js';

export const CreateCommitment = graphql(`
  mutation CreateCommitment($input: CreateCommitmentInput!) {
    createCommitment(input: $input) {
      __typename
      ... on Commitment {
        id
        reference
      }
      ...Refusal_problem
    }
  }
`);

interface NewCommitmentFormProps {
  /** The passage that states it, with the EDTF date of its source; null if there is none. */
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

/** Creates a commitment from a passage, or with the reason for having none. */
export function NewCommitmentForm({ founding, onCreated, onCancel }: NewCommitmentFormProps) {
  const { t } = useLingui();
  const { person, viewer } = useViewer();
  const [create] = useChange(CreateCommitment);
  const teams = person.memberships
    .map(({ team }) => team)
    .filter(({ id, closedAt }) => !closedAt && commitmentPolicy.create(viewer, { leadTeamId: id }));
  const saved: EnteredDraft = { ...nothing, leadTeamId: teams[0]?.id ?? '' };
  const form = useForm({
    draft: `commitment ${founding ? `${founding.sourceId} ${founding.start} ${founding.end}` : ''}`,
    saved,
    send: (draft) =>
      create({
        leadTeamId: draft.leadTeamId,
        facts: factsInput(draft.facts),
        stage: stageOf(draft.facts, draft.stage),
        due: dueInput(draft.due),
        milestones: milestoneInputs(draft.milestones),
        namedReaderIds: draft.facts.marking === 'OFFICIAL_SENSITIVE' ? draft.readers.map(({ id }) => id) : [],
        statement: founding && statementInput(founding, draft.statement),
        noStatementReason: founding ? null : draft.reason,
      }),
    onSent: ({ reference }) => onCreated(reference),
  });
  const { facts, due, milestones, readers, statement } = form.values;
  const against = founding?.published ?? null;
  return (
    <Form form={form} place="page" width={640} action={t`Create commitment`} onClose={onCancel}>
      <CommitmentFields value={facts} onChange={(next) => form.set({ facts: next })} />
      {facts.marking === 'OFFICIAL_SENSITIVE' && (
        <ReadersField value={readers} onChange={(next) => form.set({ readers: next })} />
      )}
      {founding ? (
        <StatementFields value={statement} onChange={(next) => form.set({ statement: next })} isFounding />
      ) : (
        <Textarea
          {...form.input('reason', 'noStatementReason')}
          label={t`Why there is no statement`}
          description={t`A commitment needs a source. If there is none, explain how you know of it.`}
          required
          autosize
          minRows={2}
        />
      )}
      <NativeSelect
        {...form.input('leadTeamId')}
        label={t`Lead team`}
        description={t`The team responsible for it.`}
        required
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <StageField draft={facts} {...form.field('stage')} />
      <DueFields legend={t`Due date`} value={due} onChange={(next) => form.set({ due: next })} against={against} />
      <Title order={2}>
        <Trans>Milestones</Trans>
      </Title>
      <MilestoneFields value={milestones} onChange={(next) => form.set({ milestones: next })} against={against} />
    </Form>
  );
}
