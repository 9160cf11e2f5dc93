import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, TextInput } from '@mantine/core';
import type { FormState } from '../platform/forms/use-form.js';
import type { EvidenceDraft } from './add-evidence-draft.js';
import { FileField } from './file-field.js';

interface KindFieldsProps {
  readonly form: FormState<EvidenceDraft>;
}

/** What only one kind of evidence has. */
export function KindFields({ form }: KindFieldsProps) {
  switch (form.values.kind) {
    case 'LINK':
      return <AddressField form={form} />;
    case 'FILE':
      return <FileField {...form.field('file', 'fileId')} />;
    case 'FIGURE':
      return <FigureFields form={form} />;
    case 'PASSAGE':
      return null;
  }
}

function AddressField({ form }: KindFieldsProps) {
  const { t } = useLingui();
  return <TextInput {...form.input('address')} type="url" label={t`Address`} required maxLength={limits.address} />;
}

/** A figure stays in the words of whoever published it: what is counted, over which time, against what. */
function FigureFields({ form }: KindFieldsProps) {
  const { t } = useLingui();
  const field = (name: 'measure' | 'value' | 'unit' | 'period' | 'comparison', label: string, description: string) => (
    <TextInput
      {...form.input(name)}
      label={label}
      description={description}
      required={name === 'measure'}
      maxLength={limits.line}
      inputMode={name === 'value' ? 'decimal' : undefined}
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
