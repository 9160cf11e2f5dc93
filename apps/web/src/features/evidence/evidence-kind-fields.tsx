import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, TextInput } from '@mantine/core';
import { aboutField, type Refusal } from '../platform/refusal.js';
import type { EvidenceDraft } from './add-evidence-draft.js';
import { FileField } from './file-field.js';

interface KindFieldsProps {
  readonly draft: EvidenceDraft;
  readonly refusal: Refusal | null;
  readonly onChange: (part: Partial<EvidenceDraft>) => void;
}

/** What only one kind of evidence has. */
export function KindFields(props: KindFieldsProps) {
  switch (props.draft.kind) {
    case 'LINK':
      return <AddressField {...props} />;
    case 'FILE':
      return (
        <FileField
          value={props.draft.file}
          error={aboutField(props.refusal, 'fileId')}
          onChange={(file) => props.onChange({ file })}
        />
      );
    case 'FIGURE':
      return <FigureFields {...props} />;
    case 'PASSAGE':
      return null;
  }
}

function AddressField({ draft, refusal, onChange }: KindFieldsProps) {
  const { t } = useLingui();
  return (
    <TextInput
      name="address"
      type="url"
      label={t`Address`}
      required
      maxLength={limits.address}
      value={draft.address}
      error={aboutField(refusal, 'address')}
      onChange={(event) => onChange({ address: event.currentTarget.value })}
    />
  );
}

/** A figure stays in the words of whoever published it: what is counted, over which time, against what. */
function FigureFields({ draft, refusal, onChange }: KindFieldsProps) {
  const { t } = useLingui();
  const field = (name: 'measure' | 'value' | 'unit' | 'period' | 'comparison', label: string, description: string) => (
    <TextInput
      name={name}
      label={label}
      description={description}
      required={name === 'measure'}
      maxLength={limits.line}
      inputMode={name === 'value' ? 'decimal' : undefined}
      value={draft[name]}
      error={aboutField(refusal, name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {field('measure', t`Measure`, t`What is counted, in the words of whoever published it`)}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {field('value', t`Value`, t`In digits, such as 1250.5`)}
        {field('unit', t`Unit`, t`Such as people, % or pounds`)}
        {field('period', t`Period`, t`The time it is about, in the same words`)}
        {field('comparison', t`Compared with`, t`What it is measured against, if anything`)}
      </SimpleGrid>
    </>
  );
}
