import type { TextFact } from '@followthrough/domain/facts';
import { sourceFacts } from '@followthrough/domain/source-facts';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { ChosenList } from '../../organisations/chosen-list.js';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import { DayChoices } from '../../platform/days/day-choices.js';
import { WhichDay } from '../../platform/days/which-day.js';
import { FactInput } from '../../platform/facts/fact-input.js';
import type { FormState } from '../../platform/forms/use-form.js';
import { PublishedReading } from '../text/published-reading.js';
import { corrected, type ArchiveDraft } from './archive-draft.js';
import type { PartName } from './confirm-sentence.js';

interface PartEditorProps {
  readonly name: PartName;
  readonly form: FormState<ArchiveDraft>;
  /** Other dates in the document. */
  readonly days: readonly string[];
  readonly onClose: () => void;
}

const publishedText: TextFact = { ...sourceFacts.published, type: 'text' };

/** The field for one part of the sentence. Enter and Escape close it; what was typed stays. */
export function PartEditor({ name, form, days, onClose }: PartEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const { value } = form.values[name];
  const set = (next: string, organisationId: string | null = null) =>
    form.set((latest) => corrected(latest, name, next, { organisationId, days }));
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [name]);

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    <Stack gap="xs" ref={box} onKeyDown={press}>
      {name === 'issuer' && <IssuerEditor form={form} onChange={set} />}
      {name === 'title' && (
        <FactInput name="title" fact={sourceFacts.title} value={value} isNeeded onChange={(next) => set(next)} />
      )}
      {name === 'language' && (
        <FactInput name="language" fact={sourceFacts.language} value={value} onChange={(next) => set(next)} />
      )}
      {name === 'published' && (
        <>
          <FactInput name="published" fact={publishedText} value={value} onChange={(next) => set(next)} />
          <WhichDay value={value} onChoose={set} />
          <PublishedReading value={value} />
          <OtherDays days={days.filter((day) => day !== value)} onChoose={set} />
        </>
      )}
      <Group>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function IssuerEditor({
  form,
  onChange,
}: Pick<PartEditorProps, 'form'> & { onChange: (value: string, id: string | null) => void }) {
  const words = useWords();
  const { value, error } = form.field('issuer');
  return (
    <Stack gap={4}>
      <OrganisationSearch
        label={words(sourceFacts.issuer.label)}
        error={error}
        onChoose={({ id, name }) => onChange(name, id)}
        onWords={(typed) => onChange(typed, null)}
      />
      <Text size="xs" c="dimmed">
        {words(sourceFacts.issuer.hint)}
      </Text>
      <ChosenList
        chosen={value.value ? [{ id: value.organisationId ?? 'words', name: value.value }] : []}
        onRemove={() => onChange('', null)}
      />
    </Stack>
  );
}

interface OtherDaysProps {
  readonly days: readonly string[];
  readonly onChoose: (day: string) => void;
}

/** Dates in the document. */
export function OtherDays(props: OtherDaysProps) {
  const { t } = useLingui();
  return <DayChoices label={t`Dates in the document:`} {...props} />;
}
