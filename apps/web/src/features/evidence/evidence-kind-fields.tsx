import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../platform/days/day-input.js';
import { today } from '../platform/days/today.js';
import { useFormErrors } from '../platform/forms/form-errors.js';
import { useFocusKept } from '../platform/forms/use-focus-kept.js';
import type { PieceDraft } from './add-evidence-draft.js';
import { FileField } from './file-field.js';
import { PassageField } from './passage-field.js';

export interface PieceFieldsProps {
  readonly value: PieceDraft;
  readonly onChange: (changes: Partial<PieceDraft>) => void;
}

interface KindFieldsProps extends PieceFieldsProps {
  /** Whether the passage was selected before the form opened, on the page of its source. */
  readonly isGiven?: boolean;
}

/** The fields that only one kind of evidence has. */
export function KindFields({ value, onChange, isGiven = false }: KindFieldsProps) {
  const errorOf = useFormErrors();
  switch (value.kind) {
    case 'LINK':
      return <AddressField value={value} onChange={onChange} />;
    case 'FILE':
      return (
        <FileField
          value={value.file}
          error={errorOf('file') ?? errorOf('fileId')}
          // The title defaults to the file name.
          onChange={(file) => onChange({ file, ...(file && value.title === '' && { title: file.name }) })}
        />
      );
    case 'FIGURE':
      return <FigureFields value={value} onChange={onChange} />;
    case 'PASSAGE':
      return <PassageFields value={value} onChange={onChange} isGiven={isGiven} />;
    case 'SEARCH':
      return <SearchFields value={value} onChange={onChange} />;
  }
}

function AddressField({ value, onChange }: PieceFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  return (
    <TextInput
      name="address"
      type="url"
      label={t`Address`}
      required
      value={value.address}
      error={errorOf('address')}
      onChange={({ currentTarget }) => onChange({ address: currentTarget.value })}
    />
  );
}

function PassageFields({ value: { passage }, onChange, isGiven }: KindFieldsProps) {
  const errorOf = useFormErrors();
  const kept = useFocusKept(passage !== null);
  return (
    <Stack gap="xs" ref={kept}>
      {passage ? (
        <>
          <QuotedPassage quote={passage.quote} compact />
          {!isGiven && (
            <Group>
              <Button variant="default" size="compact-sm" onClick={() => onChange({ passage: null })}>
                <Trans>Choose another passage</Trans>
              </Button>
            </Group>
          )}
        </>
      ) : (
        <PassageField error={errorOf('sourceId') ?? errorOf('start')} onChange={onChange} />
      )}
    </Stack>
  );
}

/** A figure in the publisher’s words: what is counted, the period, and the comparison. */
function FigureFields({ value, onChange }: PieceFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  const field = (name: 'measure' | 'value' | 'unit' | 'period' | 'comparison', label: string, description: string) => (
    <TextInput
      name={name}
      value={value[name]}
      error={errorOf(name)}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      label={label}
      description={description}
      required={name === 'measure'}
      inputMode={name === 'value' ? 'decimal' : undefined}
    />
  );
  return (
    <>
      {field('measure', t`Measure`, t`What it measures, in the publisher’s words`)}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {field('value', t`Value`, t`In digits, such as 1250.5`)}
        {field('unit', t`Unit`, t`Such as people, % or pounds`)}
        {field('period', t`Period`, t`The period covered, in the publisher’s words`)}
        {field('comparison', t`Compared with`, t`The value to compare it with, if any`)}
      </SimpleGrid>
    </>
  );
}

/** A search that found nothing. Its title follows from it when it is sent. */
function SearchFields({ value, onChange }: PieceFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  return (
    <>
      <TextInput
        name="lookedFor"
        label={t`What you looked for`}
        required
        value={value.lookedFor}
        error={errorOf('lookedFor') ?? errorOf('title')}
        onChange={({ currentTarget }) => onChange({ lookedFor: currentTarget.value })}
      />
      <Textarea
        name="lookedIn"
        label={t`Where you searched`}
        description={t`One place per line: a website, a register, an archive, a person you asked`}
        required
        autosize
        minRows={2}
        maxRows={8}
        value={value.lookedIn}
        error={errorOf('lookedIn')}
        onChange={({ currentTarget }) => onChange({ lookedIn: currentTarget.value })}
      />
      <DayInput
        name="effectiveOn"
        label={t`Day of the search`}
        required
        max={today()}
        maw={220}
        value={value.effectiveOn}
        error={errorOf('effectiveOn')}
        onChange={(effectiveOn) => onChange({ effectiveOn })}
      />
    </>
  );
}
