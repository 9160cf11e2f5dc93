import { useApolloClient } from '@apollo/client/react';
import { resultProblem } from '@followthrough/domain/samples';
import { codeList } from '@followthrough/domain/terms';
import { testResults, type TestResult } from '@followthrough/domain/sample-terms';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { tellChanged } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { KeyButton } from '../platform/keys/key-button.js';
import classes from './samples.module.css';
import { TestResultMark } from './test-result-mark.js';

export const TestFormResult = graphql(`
  fragment TestForm_result on SampleResult {
    id
    result
    note
    recordedAt
    recordedBy {
      id
      name
    }
  }
`);

const RecordResult = graphql(`
  mutation RecordResult($input: RecordResultInput!) {
    recordResult(input: $input) {
      __typename
      ... on SampleItem {
        id
        nextUntested
        results {
          id
          test {
            id
          }
          ...TestForm_result
        }
        earlierResults {
          id
          test {
            id
          }
          ...TestForm_result
        }
        sample {
          id
          done
          firstUntested
          tallies {
            testId
            stratum
            passed
            exceptions
            notApplicable
            untested
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

/** The keys of the results, as pressed for the active test. */
export const resultKeys = { PASSED: 'P', EXCEPTION: 'E', NOT_APPLICABLE: 'N' } as const satisfies Record<
  TestResult,
  string
>;

/** For checking before anything is sent; the server knows the sample. */
const untested = { isClosed: false, hasReaders: false, isReader: false, isFinished: false, current: null };

/** What a key does to the active test. */
export type Enter = (result: TestResult) => void;

interface TestFormProps {
  readonly itemId: string;
  readonly test: { readonly id: string; readonly words: string };
  readonly current: FragmentType<typeof TestFormResult> | null;
  /** All that the user can see: of two readers, the latest of each. */
  readonly results: readonly FragmentType<typeof TestFormResult>[];
  readonly earlier: readonly FragmentType<typeof TestFormResult>[];
  /** Whether the user cannot enter a result any more, or never could. */
  readonly isFinal: boolean;
  readonly isActive: boolean;
  /** Filled while it is active. */
  readonly enter: RefObject<Enter | null>;
  readonly onActive: () => void;
  /** Called when a result is sent, and then when it is saved or refused. */
  readonly onEntering: () => void;
  readonly onEntered: () => void;
  readonly onRefused: () => void;
  /** What follows from the result. */
  readonly children?: ReactNode;
}

interface ResultDraft {
  readonly result: TestResult | null;
  readonly note: string;
}

/** One test of one commitment: its result, by key or button, and a note. */
export function TestForm(props: TestFormProps) {
  const {
    itemId,
    test,
    current: masked,
    results,
    earlier,
    isFinal,
    isActive,
    enter,
    onActive,
    onEntering,
    onEntered,
    onRefused,
    children,
  } = props;
  const { t } = useLingui();
  const words = useWords();
  const client = useApolloClient();
  const note = useRef<HTMLTextAreaElement>(null);
  const current = getFragmentData(TestFormResult, masked);
  const item = { __typename: 'SampleItem', id: itemId } as const;
  const [record] = useChange(RecordResult, { refreshes: ['samples', 'samplesWaiting'] });
  const saved: ResultDraft = { result: current?.result ?? null, note: current?.note ?? '' };
  const form = useForm({
    draft: `result ${itemId} ${test.id}`,
    saved,
    check: ({ result, note: said }) =>
      result === null
        ? { field: 'result', message: t`Choose a result.` }
        : resultProblem(untested, { result, note: said }),
    send: async ({ result, note: said }) => {
      onEntering();
      // The next key is for the next test, and not for this note.
      note.current?.blur();
      const answer = await record({
        ...{ itemId, testId: test.id, result: result!, note: said },
        seenResultId: current?.id ?? null,
      });
      // Shows the other result beside the message.
      if (answer.refused?.problemCode === 'RESULT_CHANGED_MEANWHILE') void tellChanged(client, [item]);
      if (answer.refused) onRefused();
      return answer;
    },
    onSent: onEntered,
  });

  const isPressed = useRef(false);
  function choose(result: TestResult) {
    onActive();
    // The last test stays active until its answer is there.
    if (form.busy) return;
    if (result === saved.result && form.values.note === saved.note) {
      onEntering();
      return onEntered();
    }
    const needsNote = result === 'EXCEPTION' && form.values.note.trim() === '';
    form.set({ result });
    if (needsNote) note.current?.focus();
    else isPressed.current = true;
  }
  // After the form has taken the result.
  useEffect(() => {
    if (!isPressed.current) return;
    isPressed.current = false;
    form.submit();
  });
  useEffect(() => {
    if (!isActive) return;
    enter.current = choose;
    return () => {
      enter.current = null;
    };
  });

  const title = `test-${test.id}`;
  return (
    <section
      aria-labelledby={title}
      className={classes.test}
      data-active={isActive || undefined}
      onFocus={() => isActive || onActive()}
    >
      <Title order={3} id={title} size="h5" dir="auto">
        {test.words}
      </Title>
      {isFinal ? (
        results.length > 0 ? (
          <TestResults results={results} />
        ) : (
          <TestResultMark result={null} />
        )
      ) : (
        <>
          <Text size="sm" component="div" mb="xs">
            <TestResultMark result={current?.result ?? null} />
            {current && <WhoWhen who={current.recordedBy.name} at={current.recordedAt} />}
          </Text>
          <Form form={form} place="page" label={test.words} action={t`Save result`}>
            <Group gap="xs" role="group" aria-label={t`Result`}>
              {codeList(testResults).map((code) => (
                <KeyButton
                  key={code}
                  hint={resultKeys[code]}
                  aria-pressed={form.values.result === code}
                  variant={form.values.result === code ? 'filled' : 'default'}
                  onClick={() => choose(code)}
                >
                  {words(testResults[code].label)}
                </KeyButton>
              ))}
            </Group>
            {form.error('result') && (
              <Text size="sm" c="red" role="alert">
                {form.error('result')}
              </Text>
            )}
            <Textarea
              {...form.input('note')}
              ref={note}
              label={t`Note`}
              description={t`Required for an exception. Ctrl and Enter save it.`}
              autosize
              minRows={1}
              maxRows={8}
            />
          </Form>
        </>
      )}
      {children}
      {earlier.length > 0 && (
        <details>
          <summary>
            <Text span size="sm">
              <Trans>Earlier results</Trans>
            </Text>
          </summary>
          <TestResults results={earlier} />
        </details>
      )}
    </section>
  );
}

function TestResults({ results }: { readonly results: readonly FragmentType<typeof TestFormResult>[] }) {
  return (
    <ul className={classes.both}>
      {results.map((masked) => {
        const { id, result, note, recordedAt, recordedBy } = getFragmentData(TestFormResult, masked);
        return (
          <li key={id}>
            <TestResultMark result={result} />
            {note && (
              <Text size="sm" dir="auto" className={classes.words}>
                {note}
              </Text>
            )}
            <WhoWhen who={recordedBy.name} at={recordedAt} />
          </li>
        );
      })}
    </ul>
  );
}
