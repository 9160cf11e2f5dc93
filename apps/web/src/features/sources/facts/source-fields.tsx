import type { TextFact } from '@followthrough/domain/facts';
import { sourceFacts } from '@followthrough/domain/source-facts';
import { useLingui } from '@lingui/react/macro';
import { Stack, TextInput } from '@mantine/core';
import { WhichDay } from '../../platform/days/which-day.js';
import { FactFields, FactWithOrigin } from '../../platform/facts/fact-fields.js';
import type { FormState } from '../../platform/forms/use-form.js';
import { PublishedReading } from '../text/published-reading.js';
import { IssuerField } from './issuer-field.js';
import { givenAnew, type ReasonedSource } from './source-draft.js';

interface SourceFieldsProps {
  readonly form: FormState<ReasonedSource>;
}

/** A date as typed: EDTF, or as printed. */
const publishedText: TextFact = { ...sourceFacts.published, type: 'text' };

/** The details of a source, each with a choice of whether the text states it. Given details need a reason. */
export function SourceFields({ form }: SourceFieldsProps) {
  const { t } = useLingui();
  const { value: published, onChange: publish } = form.field('published');
  return (
    <Stack>
      <FactFields
        table={sourceFacts}
        values={form.values}
        set={form.set}
        own={{
          issuer: <IssuerField {...form.field('issuer')} />,
          published: (
            <>
              <FactWithOrigin name="published" fact={publishedText} value={published} onChange={publish} />
              <WhichDay value={published.value} onChoose={(day) => publish({ ...published, value: day })} />
              <PublishedReading value={published.value} />
            </>
          ),
        }}
      />
      {givenAnew(form.values, form.before).length > 0 && (
        <TextInput
          {...form.input('reason', 'why')}
          name="why"
          label={t`Where did these details come from?`}
          description={t`Saved with each detail that is not in the text, such as “From the page it was on”.`}
          required
        />
      )}
    </Stack>
  );
}
