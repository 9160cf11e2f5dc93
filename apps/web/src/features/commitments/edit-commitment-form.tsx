import { kinds } from '@followthrough/domain/kinds';
import { fieldsOf } from '@followthrough/domain/kind-fields';
import { markings, partyRoles } from '@followthrough/domain/vocabulary';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { ChangedSince, type ChangedField } from '../platform/changed-since.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useRefusal } from '../platform/use-refusal.js';
import type { CommitmentDraft } from './commitment-draft.js';
import { commitmentFacts, CommitmentFields, shownFields } from './commitment-fields.js';
import { useFieldNames } from './commitment-words.js';
import { StageField, stageOf } from './stage-field.js';
import { useEditCommitment } from './use-edit-commitment.js';

interface EditCommitmentFormProps {
  readonly id: string;
  /** What was held when the form was opened. */
  readonly opened: { readonly version: number; readonly draft: CommitmentDraft };
  /** What is held now, as far as it was read again. */
  readonly saved: CommitmentDraft;
  readonly nameOfPerson: (id: string | null) => string;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Edits what is known of a commitment. Where somebody else was faster it says what they changed, and keeps every word. */
export function EditCommitmentForm({ id, opened, saved, nameOfPerson, onSaved, onCancel }: EditCommitmentFormProps) {
  const { edit, busy } = useEditCommitment();
  const { person } = useViewer();
  const [{ version, draft, stage }, keep, clear] = useDraft(`edit ${person.id} ${id}`, { ...opened, stage: '' });
  const setDraft = (next: CommitmentDraft) => keep((kept) => ({ ...kept, draft: next }));
  const { form, refusal, refuse } = useRefusal();
  const [changed, setChanged] = useState<readonly string[]>([]);
  const fields = useChangedFields(changed, saved, draft, setDraft, nameOfPerson);
  const isStale = refusal?.version !== undefined;
  const isOtherKind = draft.kind !== saved.kind;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const outcome = await edit({
      id,
      version,
      facts: commitmentFacts(draft),
      stage: isOtherKind ? stageOf(draft, stage) : null,
    });
    if (!outcome.refused) {
      clear();
      return onSaved();
    }
    refuse(outcome.refused);
    setChanged(outcome.fields ?? []);
    const { version: newer = version } = outcome.refused;
    keep((kept) => ({ ...kept, version: newer }));
  }

  function discard() {
    clear();
    onCancel();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack maw={640}>
        <CommitmentFields value={draft} onChange={setDraft} refusal={refusal} />
        {isOtherKind && (
          <StageField
            draft={draft}
            value={stage}
            error={aboutField(refusal, 'stage')}
            onChange={(next) => keep((kept) => ({ ...kept, stage: next }))}
          />
        )}
        {isStale ? (
          <ChangedSince message={refusal.message} fields={fields} />
        ) : (
          <ProblemAlert message={aboutForm(refusal, ['stage', ...shownFields(draft)])} />
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {isStale ? <Trans>Save mine</Trans> : <Trans>Save</Trans>}
          </Button>
          <Button variant="default" onClick={discard}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What somebody else saved, field by field; taking it puts it in place of what was typed. */
function useChangedFields(
  changed: readonly string[],
  saved: CommitmentDraft,
  draft: CommitmentDraft,
  setDraft: (draft: CommitmentDraft) => void,
  nameOfPerson: (id: string | null) => string,
): readonly ChangedField[] {
  const words = useWords();
  const nameOf = useFieldNames();
  const say: Readonly<Record<string, (of: CommitmentDraft) => string>> = {
    title: ({ title }) => title,
    kind: ({ kind }) => words(kinds[kind].label),
    kindFields: ({ kind, kindFields }) =>
      fieldsOf(kind)
        .flatMap(({ name, label }) => (kindFields[name] ? [`${words(label)} ${kindFields[name]}`] : []))
        .join(', '),
    amount: ({ amount }) => amount,
    currency: ({ currency }) => currency,
    amountWords: ({ amountWords }) => amountWords,
    parties: ({ parties }) => parties.map(({ name, role }) => `${name} (${words(partyRoles[role].label)})`).join(', '),
    accountableId: ({ accountableId }) => nameOfPerson(accountableId),
    policyAreas: ({ policyAreas }) => policyAreas.join(', '),
    marking: ({ marking }) => words(markings[marking].label),
    handlingInstruction: ({ handlingInstruction }) => handlingInstruction,
  };
  return changed.flatMap((field) => {
    const told = say[field];
    if (!told) return [];
    const theirs = told(saved);
    const take = () => setDraft({ ...draft, [field]: saved[field as keyof CommitmentDraft] });
    return [{ field, label: nameOf(field), saved: theirs, take: told(draft) === theirs ? undefined : take }];
  });
}
