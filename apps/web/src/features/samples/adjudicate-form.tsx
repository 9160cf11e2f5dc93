import { useApolloClient } from '@apollo/client/react';
import { codeList } from '@followthrough/domain/terms';
import { testResults, type TestResult } from '@followthrough/domain/sample-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Group, Radio, Textarea } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import { tellChanged } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';

const AdjudicateResult = graphql(`
  mutation AdjudicateResult($input: AdjudicateResultInput!) {
    adjudicateResult(input: $input) {
      __typename
      ... on SampleItem {
        id
        adjudications {
          id
          result
          words
          at
          by {
            id
            name
          }
          test {
            id
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

interface AdjudicateFormProps {
  readonly sampleId: string;
  readonly itemId: string;
  readonly test: { readonly id: string; readonly words: string };
  readonly seenAdjudicationId: string | null;
  readonly onClose: () => void;
}

/** What counts where two readers differ, decided by a third auditor. */
export function AdjudicateForm({ sampleId, itemId, test, seenAdjudicationId, onClose }: AdjudicateFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const client = useApolloClient();
  const sample = { __typename: 'Sample', id: sampleId } as const;
  const [adjudicate] = useChange(AdjudicateResult, { refreshes: ['samples', 'samplesWaiting', sample] });
  const form = useForm({
    draft: `adjudicate ${itemId} ${test.id}`,
    saved: { result: null as TestResult | null, words: '' },
    check: ({ result }) => (result ? null : { field: 'result', message: t`Choose a result.` }),
    send: async ({ result, words: said }) => {
      const answer = await adjudicate({
        ...{ itemId, testId: test.id, result: result!, words: said, seenAdjudicationId },
      });
      // Shows the other adjudication beside the message.
      if (answer.refused?.problemCode === 'ADJUDICATED_MEANWHILE') void tellChanged(client, [sample]);
      return answer;
    },
    onSent: onClose,
  });
  return (
    <Form form={form} place="in place" label={t`Adjudicate`} action={t`Save adjudication`} onClose={onClose}>
      <Radio.Group
        name="result"
        label={t`Result that counts`}
        required
        value={form.values.result ?? ''}
        error={form.error('result')}
        onChange={(next) => form.set({ result: next as TestResult })}
      >
        <Group gap="md" mt={4}>
          {codeList(testResults).map((code) => (
            <Radio key={code} value={code} label={words(testResults[code].label)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea {...form.input('words')} label={t`Reasons`} required autosize minRows={2} maxRows={8} />
    </Form>
  );
}
