import { sourceFacts } from '@followthrough/domain/sources';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { ChangedSince, type ChangedField } from '../platform/changed-since.js';
import { aboutForm } from '../platform/refusal.js';
import { useRefusal } from '../platform/use-refusal.js';
import { reasonFirst } from './archive-source-form.js';
import {
  factCode,
  draftOfSource,
  factNames,
  factsInput,
  givenAnew,
  SourceDraftFacts,
  type SourceDraft,
} from './source-draft.js';
import { SourceFields, sourceFields } from './source-fields.js';
import { useCorrectSource } from './use-correct-source.js';

interface CorrectSourceFormProps {
  readonly source: FragmentType<typeof SourceDraftFacts>;
  readonly onClose: () => void;
}

/** What is known of a source, put right. Its words are nobody's to change. */
export function CorrectSourceForm({ source, onClose }: CorrectSourceFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { id, version } = getFragmentData(SourceDraftFacts, source);
  const saved = draftOfSource(source);
  const [opened] = useState({ draft: saved, version });
  const [draft, setDraft] = useState(saved);
  const [reason, setReason] = useState('');
  const [stale, setStale] = useState<{ version: number; fields: readonly string[] } | null>(null);
  const { form, refusal, refuse } = useRefusal();
  const { correct, busy } = useCorrectSource();
  const before = stale ? saved : opened.draft;

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    const outcome = await correct(id, stale?.version ?? opened.version, factsInput(draft, before, reason));
    if (!outcome.refused) {
      announce(t`The source is corrected`);
      return onClose();
    }
    refuse(reasonFirst(outcome.refused, reason));
    if (outcome.refused.version !== undefined)
      setStale({ version: outcome.refused.version, fields: outcome.fields ?? [] });
  }

  const changed = useChanged(stale?.fields ?? [], saved, draft, setDraft);
  const isStale = refusal?.version !== undefined;
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          <Trans>
            Dates that were read against the date of this source are read again. Its words cannot be changed.
          </Trans>
        </Text>
        <SourceFields
          value={draft}
          onChange={setDraft}
          refusal={refusal}
          needsReason={givenAnew(draft, before).length > 0}
          reason={reason}
          onReason={setReason}
        />
        {isStale ? (
          <ChangedSince message={refusal.message} fields={changed} />
        ) : (
          <ProblemAlert message={aboutForm(refusal, sourceFields)} />
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {isStale ? <Trans>Save all the same</Trans> : <Trans>Save</Trans>}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What somebody else put right meanwhile, beside what is typed here. */
function useChanged(
  fields: readonly string[],
  saved: SourceDraft,
  draft: SourceDraft,
  setDraft: (draft: SourceDraft) => void,
): readonly ChangedField[] {
  const words = useWords();
  return factNames.flatMap((name) => {
    if (!fields.includes(name)) return [];
    const isAlike = saved[name].value === draft[name].value && saved[name].origin === draft[name].origin;
    const take = isAlike ? undefined : () => setDraft({ ...draft, [name]: saved[name] });
    return [{ field: name, label: words(sourceFacts[factCode(name)].label), saved: saved[name].value, take }];
  });
}
