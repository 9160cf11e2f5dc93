import { sourceFacts } from '@followthrough/domain/source-facts';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { FactInput } from '../../platform/facts/fact-input.js';
import type { FormState } from '../../platform/forms/use-form.js';
import { factNames, givenAnew } from '../facts/source-draft.js';
import { corrected, type ArchiveDraft, type Offer } from './archive-draft.js';
import { ConfirmSentence, parts, type PartName } from './confirm-sentence.js';
import classes from './confirm.module.css';
import { OtherDays, PartEditor } from './part-editor.js';

interface ConfirmFactsProps {
  readonly form: FormState<ArchiveDraft>;
  readonly offer: Offer | null;
}

/** The details of a document, for confirming or correcting; rarely needed ones are folded away. */
export function ConfirmFacts({ form, offer }: ConfirmFactsProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<PartName | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const refused = parts.find((name) => name === form.refusal?.field && form.error(name) !== null) ?? null;
  const open = chosen ?? refused;
  const { values } = form;
  const days = [...(offer?.published ? [offer.published] : []), ...(offer?.otherDays ?? [])];

  function close() {
    box.current?.querySelector<HTMLElement>(`[data-name="${open}"]`)?.focus();
    setChosen(null);
  }

  return (
    <Stack gap="sm" className={classes.confirm} ref={box} role="group" aria-label={t`Details of the document`}>
      <ConfirmSentence facts={values} open={open} onOpen={(name) => (name === chosen ? close() : setChosen(name))} />
      {open && <PartEditor key={open} name={open} form={form} days={days} onClose={close} />}
      {open !== 'published' && values.published.value === '' && (
        <OtherDays
          days={offer?.otherDays ?? []}
          onChoose={(day) => form.set((latest) => corrected(latest, 'published', day, { days }))}
        />
      )}
      {offer?.impossibleDay && (
        <Text size="sm">
          <Trans>
            “<bdi>{offer.impossibleDay}</bdi>” does not exist, so no date was taken from it. Add the date if you know
            it.
          </Trans>
        </Text>
      )}
      <Origins draft={values} />
      {givenAnew(values, values.offered).length > 0 && (
        <TextInput
          {...form.input('reason', 'why')}
          name="why"
          label={t`Where did these details come from?`}
          description={t`Saved with each detail that is not in the text, such as “From the page it was on”.`}
          required
        />
      )}
      <MoreDetails form={form} />
    </Stack>
  );
}

/** Which details are stated in the text and which are given. */
function Origins({ draft }: { readonly draft: ArchiveDraft }) {
  const words = useWords();
  const named = (origin: string) =>
    factNames
      .filter((name) => draft[name].value.trim() !== '' && draft[name].origin === origin)
      .map((name) => words(sourceFacts[name].label).toLowerCase())
      .join(', ');
  const [stated, given] = [named('STATED'), named('GIVEN')];
  return (
    <Text size="sm" c="dimmed">
      {stated && <Trans>In the document: {stated}.</Trans>} {given && <Trans>Added by you: {given}.</Trans>}
    </Text>
  );
}

const folded = ['publisher', 'address', 'copyState', 'knownGaps'] as const;

function MoreDetails({ form }: { readonly form: FormState<ArchiveDraft> }) {
  const [isOpen, setOpen] = useState(false);
  const { values, set } = form;
  const isRefused = folded.some((name) => name === form.refusal?.field);
  const origin = (name: 'publisher' | 'address') => ({
    name,
    value: values[name].value,
    onChange: (next: string) => set((latest) => corrected(latest, name, next)),
  });
  return (
    <details
      className={classes.more}
      open={isOpen || isRefused}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Trans>More details</Trans>
      </summary>
      <Stack mt="sm">
        <FactInput fact={sourceFacts.publisher} {...origin('publisher')} />
        <FactInput fact={sourceFacts.address} {...origin('address')} />
        <FactInput
          name="copyState"
          fact={sourceFacts.copyState}
          value={values.copyState}
          isNeeded
          onChange={(next) => set({ copyState: next as ArchiveDraft['copyState'] })}
        />
        <FactInput
          name="knownGaps"
          fact={sourceFacts.knownGaps}
          value={values.knownGaps}
          onChange={(next) => set({ knownGaps: next })}
        />
      </Stack>
    </details>
  );
}
