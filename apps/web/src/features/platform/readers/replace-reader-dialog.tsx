import { useLingui } from '@lingui/react/macro';
import { Select, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../changes/refusal.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useForm } from '../forms/use-form.js';

export interface ReplacedReader {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
}

interface ReplaceReaderDialogProps {
  readonly reader: ReplacedReader;
  /** The people who can take the place. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What becomes of the work so far. */
  readonly children: ReactNode;
  readonly replace: (input: { readerId: string; personId: string; reason: string }) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

/** Names another person in the place of a reader who has not finished, with a reason. */
export function ReplaceReaderDialog({ reader, people, children, replace, onClose }: ReplaceReaderDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    draft: `replace reader ${reader.id}`,
    saved: { personId: '', reason: '' },
    check: ({ personId }) => (personId ? null : { field: 'personId', message: t`Choose a reader.` }),
    send: ({ personId, reason }) => replace({ readerId: reader.id, personId, reason }),
    onSent: onClose,
  });
  const { name } = reader.person;
  return (
    <FormDialog form={form} title={t`Replace ${name}`} action={t`Replace reader`} size="md" onClose={onClose}>
      <Text size="sm">{children}</Text>
      <Select
        name="personId"
        label={t`New reader`}
        required
        searchable
        data={people.map(({ id, name: label }) => ({ value: id, label }))}
        value={form.values.personId || null}
        error={form.error('personId')}
        onChange={(next) => form.set({ personId: next ?? '' })}
      />
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
