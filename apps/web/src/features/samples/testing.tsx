import { limits } from '@followthrough/domain/limits';
import { useAnnounce } from '@followthrough/ui/announcer';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { walkAddress } from '../delivery/walk/walk-address.js';
import { today } from '../platform/days/today.js';
import { useViewer } from '../people/viewer.js';
import { KeyButton } from '../platform/keys/key-button.js';
import { useKeyHelp } from '../platform/keys/key-help.js';
import { useKeys } from '../platform/keys/use-keys.js';
import { testingAddress } from './sample-address.js';
import { RaiseFromException } from './raise-from-exception.js';
import { resultKeys, TestForm, type Enter } from './test-form.js';
import { TestedCommitment } from './tested-commitment.js';

export const TestingItem = graphql(`
  fragment Testing_item on SampleItem {
    id
    position
    nextUntested
    commitment {
      id
      reference
      ...TestedCommitment_commitment
    }
    results {
      id
      result
      note
      test {
        id
      }
      recordedBy {
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
      title
      drawn
      isBlind
      day
      tests {
        id
        words
      }
      closing {
        at
      }
      readers {
        id
        person {
          id
        }
        reading {
          finishedAt
        }
      }
    }
  }
`);

/** The digits that choose a test. */
const digits = Array.from({ length: limits.sampleTests }, (_, index) => String((index + 1) % 10));

/** One commitment of a sample with its tests. Keys move between commitments and tests, and enter results. */
export function Testing({ item: masked }: { readonly item: FragmentType<typeof TestingItem> }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const item = getFragmentData(TestingItem, masked);
  const { position, nextUntested, commitment, results, earlierResults, sample } = item;
  const { tests, drawn, day, closing, readers } = sample;
  const { person } = useViewer();
  const reader = readers.find((one) => one.person.id === person.id);
  const own = readers.length > 0 ? results.filter(({ recordedBy }) => recordedBy.id === person.id) : results;
  const isTested = (id: string) => own.some(({ test }) => test.id === id);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      tests.findIndex(({ id }) => !isTested(id)),
    ),
  );
  const enter = useRef<Enter | null>(null);
  /** The tests entered here, while the page does not show their results yet. */
  const entered = useRef(new Map<string, 'SENDING' | 'AGAIN' | 'SENT'>());
  const to = (place: number | null | undefined) =>
    place && place >= 1 && place <= drawn
      ? () => void navigate({ to: testingAddress(sample.id, place), replace: true, resetScroll: false })
      : undefined;
  const [next, previous, open] = [to(position + 1), to(position - 1), to(nextUntested)];

  /** On to the next test without a result, before the answer is there: a key pressed at once is meant for that one. */
  function beginEntering(index: number) {
    const { id } = tests[index]!;
    entered.current.set(id, isTested(id) ? 'AGAIN' : 'SENDING');
    const left = tests.findIndex((test) => !isTested(test.id) && !entered.current.has(test.id));
    if (left >= 0) setActive(left);
  }

  /** From the last test to the next commitment, once every answer is there. */
  function goOn(index: number) {
    const { id } = tests[index]!;
    const isFirst = entered.current.get(id) !== 'AGAIN';
    entered.current.set(id, 'SENT');
    announce(t`Result saved`);
    const isDone = tests.every((test) => isTested(test.id) || entered.current.get(test.id) === 'SENT');
    if (!isDone || !isFirst || !open) return;
    announce(t`Result saved, next commitment`);
    open();
  }

  function stay(index: number) {
    entered.current.delete(tests[index]!.id);
    setActive(index);
  }

  const choose = (by: 1 | -1) => () => setActive((at) => Math.min(tests.length - 1, Math.max(0, at + by)));
  /** While two readers are at work, a finding would tell the other one. */
  function exceptionOf(testId: string) {
    const exception = results.find(({ test, result }) => test.id === testId && result === 'EXCEPTION');
    const test = tests.find(({ id }) => id === testId);
    if (!exception || !test || sample.isBlind) return null;
    const about = { commitmentId: commitment.id, resultId: exception.id, note: exception.note ?? '' };
    return <RaiseFromException {...about} test={test.words} sample={sample.title} position={position} />;
  }

  const isOpen = !closing && (readers.length === 0 || (reader !== undefined && !reader.reading));
  useKeys(true, {
    J: next,
    K: previous,
    ARROWRIGHT: next,
    ARROWLEFT: previous,
    U: open,
    W: () => void navigate({ to: walkAddress(commitment.reference) }),
    ...(isOpen && {
      ARROWDOWN: tests.length > 1 ? choose(1) : undefined,
      ARROWUP: tests.length > 1 ? choose(-1) : undefined,
      ...Object.fromEntries(tests.map((_, index) => [digits[index]!, () => setActive(index)])),
      [resultKeys.PASSED]: () => enter.current?.('PASSED'),
      [resultKeys.EXCEPTION]: () => enter.current?.('EXCEPTION'),
      [resultKeys.NOT_APPLICABLE]: () => enter.current?.('NOT_APPLICABLE'),
    }),
  });
  useKeyHelp({
    title: t`Testing a sample`,
    keys: [
      ['J →', t`Next commitment`],
      ['K ←', t`Previous commitment`],
      ['U', t`Next commitment without all results`],
      ['W', t`Evidence walk`],
      ['↑ ↓ 1–9', t`Another test`],
      ['P', t`Passed`],
      ['E', t`Exception, with a note`],
      ['N', t`Not applicable`],
    ],
  });
  return (
    <Stack gap="lg">
      <Group gap="xs" className="ft-no-print">
        <KeyButton hint="K" disabled={!previous} onClick={() => previous?.()}>{t`Previous`}</KeyButton>
        <KeyButton hint="J" disabled={!next} onClick={() => next?.()}>{t`Next`}</KeyButton>
        <KeyButton hint="U" disabled={!open} onClick={() => open?.()}>{t`Next without results`}</KeyButton>
      </Group>
      <TestedCommitment commitment={commitment} />
      {day < today() && (
        <Text size="sm" c="dimmed" component="div">
          <Trans>
            This page shows the commitment of today. The sample is of <UncertainDate edtf={day} />.
          </Trans>
        </Text>
      )}
      <Stack gap="sm">
        {tests.map((test, index) => (
          <TestForm
            key={test.id}
            itemId={item.id}
            test={test}
            current={own.find((result) => result.test.id === test.id) ?? null}
            results={results.filter((result) => result.test.id === test.id)}
            earlier={earlierResults.filter((result) => result.test.id === test.id)}
            isFinal={!isOpen}
            isActive={isOpen && index === active}
            enter={enter}
            onActive={() => setActive(index)}
            onEntering={() => beginEntering(index)}
            onEntered={() => goOn(index)}
            onRefused={() => stay(index)}
          >
            {exceptionOf(test.id)}
          </TestForm>
        ))}
      </Stack>
    </Stack>
  );
}
