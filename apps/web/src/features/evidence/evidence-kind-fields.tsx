import { limits } from '@followthrough/domain/limits';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../platform/days/day-input.js';
import { today } from '../platform/days/today.js';
import { useFormErrors } from '../platform/forms/form-errors.js';
import type { PieceDraft } from './add-evidence-draft.js';
import { FileField } from './file-field.js';
import { PassageField } from './passage-field.js';

export interface PieceFieldsProps {
  readonly value: PieceDraft;
  readonly onChange: (changes: Partial<PieceDraft>) => void;
}

/** The fields that only one kind of evidence has. */
export function KindFields({ value, onChange }: PieceFieldsProps) {
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
      return value.passage ? (
        <QuotedPassage quote={value.passage.quote} compact />
      ) : (
        <PassageField error={errorOf('sourceId') ?? errorOf('start')} onChange={onChange} />
      );
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

/** A search that found nothing. Its title says so, because lists show only the title. */
function SearchFields({ value, onChange }: PieceFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  const look = (lookedFor: string) =>
    onChange({ lookedFor, title: t`Nothing found: ${lookedFor}`.slice(0, limits.title) });
  return (
    <>
      <TextInput
        name="lookedFor"
        label={t`What you looked for`}
        required
        value={value.lookedFor}
        error={errorOf('lookedFor') ?? errorOf('title')}
        onChange={({ currentTarget }) => look(currentTarget.value)}
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
