import { OrganisationKind, organisationKinds } from '@followthrough/domain/vocabulary';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { useViewer } from '../people/viewer.js';
import { ChangedSince, type ChangedField } from '../platform/changed-since.js';
import { dayProblem } from '../platform/day-problem.js';
import { aboutForm, type Done } from '../platform/refusal.js';
import { useDraft } from '../platform/use-draft.js';
import { useRefusal } from '../platform/use-refusal.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { OrganisationFields, organisationFields } from './organisation-fields.js';

/** Those that only governments have; in other forms they are not shown, and so not in the way. */
const days = ['inOfficeFrom', 'inOfficeUntil'] as const;

export interface SavedSince {
  readonly fields: readonly string[];
  readonly draft: OrganisationDraft;
}

/** With the version that it was edited from: what was saved by others meanwhile is not overwritten unseen. */
export interface KeptOrganisation {
  readonly version: number;
  readonly draft: OrganisationDraft;
}

interface OrganisationFormProps {
  /** Null for one that is not there yet. */
  readonly id: string | null;
  readonly initial: KeptOrganisation;
  readonly action: string;
  readonly busy: boolean;
  readonly save: (kept: KeptOrganisation) => Promise<Done<string>>;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
  /** After a stale edit: what somebody else saved meanwhile. */
  readonly savedSince?: SavedSince | null;
}

export function OrganisationForm({
  id,
  initial,
  action,
  busy,
  save,
  onSaved,
  onCancel,
  savedSince,
}: OrganisationFormProps) {
  const { person } = useViewer();
  const [{ version, draft }, keep, clear] = useDraft(`organisation ${person.id} ${id ?? ''}`, initial);
  const { form, refusal, refuse } = useRefusal();
  const setDraft = (next: OrganisationDraft) => keep((kept) => ({ ...kept, draft: next }));
  const changed = useChangedFields(savedSince ?? null, draft, setDraft);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const undated = days.map((name) => dayProblem(form.current, name, draft[name])).find((one) => one !== null);
    if (undated) return refuse(undated);
    const outcome = await save({ version, draft });
    if (!outcome.refused) {
      clear();
      return onSaved(outcome.done);
    }
    refuse(outcome.refused);
    const { version: newer = version } = outcome.refused;
    keep((kept) => ({ ...kept, version: newer }));
  }

  const isStale = refusal?.version !== undefined;
  function discard() {
    clear();
    onCancel();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack maw={560}>
        <OrganisationFields value={draft} onChange={setDraft} refusal={refusal} />
        {isStale ? (
          <ChangedSince message={refusal.message} fields={changed} />
        ) : (
          <ProblemAlert message={aboutForm(refusal, organisationFields)} />
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {isStale ? <Trans>Save all the same</Trans> : action}
          </Button>
          <Button variant="default" onClick={discard}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The events' names of fields, as the form calls and shows them. */
function useChangedFields(
  since: SavedSince | null,
  draft: OrganisationDraft,
  setDraft: (draft: OrganisationDraft) => void,
): readonly ChangedField[] {
  const { t } = useLingui();
  const words = useWords();
  if (!since) return [];
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  const shown: Record<string, readonly [keyof OrganisationDraft, string, (of: OrganisationDraft) => string]> = {
    kind: ['kind', t`Kind`, ({ kind }) => words(organisationKinds[kind ?? OrganisationKind.COUNTRY].label)],
    name: ['name', t`Name`, ({ name }) => name],
    shortName: ['shortName', t`Short name`, ({ shortName }) => shortName],
    code: ['code', t`Code`, ({ code }) => code],
    aliases: ['aliases', t`Other names`, ({ aliases }) => aliases.join(', ')],
    parentId: ['parent', t`Part of`, ({ parent }) => parent?.name ?? ''],
    memberIds: ['members', t`Members`, ({ members }) => names(members)],
    inOfficeFrom: ['inOfficeFrom', t`In office from`, ({ inOfficeFrom }) => inOfficeFrom],
    inOfficeUntil: ['inOfficeUntil', t`In office until`, ({ inOfficeUntil }) => inOfficeUntil],
    isOwn: ['isOwn', t`One of our own organisations`, ({ isOwn }) => (isOwn ? t`yes` : t`no`)],
  };
  return since.fields.flatMap((field) => {
    const known = shown[field];
    if (!known) return [];
    const [key, label, say] = known;
    const saved = say(since.draft);
    const take = say(draft) === saved ? undefined : () => setDraft({ ...draft, [key]: since.draft[key] });
    return [{ field, label, saved, take }];
  });
}
