import { draftedTest } from '@followthrough/domain/delivery-drafts';
import { testParts, testTexts, type TestPart } from '@followthrough/domain/delivery-tests';
import { codeList } from '@followthrough/domain/terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { WriteTest_CommitmentFragment } from '../../../generated/graphql.js';
import { draftOfDue, dueInput, noDue, type DueDraft } from '../../commitments/due-dates/due-draft.js';
import { DueFields } from '../../commitments/due-dates/due-fields.js';
import { DueLine } from '../../commitments/due-dates/due-line.js';
import { useChange } from '../../platform/changes/use-change.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { WordList } from '../word-list.js';
import { DeliveryTestFacts } from './delivery-test-fragment.js';
import { DraftedMark } from './delivery-test-version.js';
import { draftedFrom } from './drafted-from.js';

export const WriteTestCommitment = graphql(`
  fragment WriteTest_commitment on Commitment {
    id
    dueWords
    dueEdtf
    dueBasis
    dueAgainst
    dueWhy
    statements {
      id
      source {
        id
        published
      }
    }
    milestones {
      id
      words
      isRequired
    }
    deliveryTest {
      id
      ...DeliveryTest_test
    }
    ...DraftedFrom_commitment
  }
`);

const WriteDeliveryTest = graphql(`
  mutation WriteDeliveryTest($input: WriteDeliveryTestInput!) {
    writeDeliveryTest(input: $input) {
      __typename
      ... on DeliveryTest {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface TestDraft extends Record<(typeof testTexts)[TestPart], string> {
  readonly inferred: readonly TestPart[];
  readonly isByDueDate: boolean;
  readonly due: DueDraft;
  readonly reason: string;
}

interface WriteTestDialogProps {
  readonly commitment: FragmentType<typeof WriteTestCommitment>;
  readonly onClose: () => void;
}

/** Writes the first version of the test, starting from a draft of its facts, or the next one with its reason. */
export function WriteTestDialog({ commitment: masked, onClose }: WriteTestDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const commitment = getFragmentData(WriteTestCommitment, masked);
  const held = getFragmentData(DeliveryTestFacts, commitment.deliveryTest);
  const { id, statements, milestones } = commitment;
  const [write] = useChange(WriteDeliveryTest, { refreshes: [{ __typename: 'Commitment', id }] });
  const saved = useSaved(commitment);
  const form = useForm<TestDraft, unknown>({
    draft: `test ${id}`,
    saved,
    version: held?.number ?? 0,
    send: ({ due, ...draft }, number) =>
      write({
        commitmentId: id,
        number,
        ...draft,
        inferred: [...draft.inferred],
        due: draft.isByDueDate ? null : dueInput(due),
        reason: draft.reason || null,
      }),
    onSent: () => {
      announce(t`Test saved`);
      onClose();
    },
  });
  const { inferred, isByDueDate, due } = form.values;
  return (
    <FormDialog
      form={form}
      title={t`Test of delivery`}
      size="lg"
      action={held ? t`Save version ${held.number + 1}` : t`Save test`}
      since={[
        ...codeList(testParts).map((part: TestPart) => ({
          name: testTexts[part],
          label: words(testParts[part].label),
          words: (draft: TestDraft) => draft[testTexts[part]],
        })),
        {
          name: 'due',
          label: t`By when`,
          words: (draft) =>
            draft.isByDueDate
              ? t`The commitment’s due date`
              : [draft.due.words, draft.due.edtf].filter(Boolean).join(' · '),
        },
      ]}
      onClose={onClose}
    >
      {held && held.usedFor.length > 0 && (
        <Alert color="orange" variant="outline">
          <Trans>A decision was made against the current version. Your version will say that it came after it.</Trans>
        </Alert>
      )}
      {codeList(testParts).map((part: TestPart) => (
        <div key={part}>
          <Textarea
            {...form.input(testTexts[part])}
            onChange={({ currentTarget }) =>
              form.set({
                [testTexts[part]]: currentTarget.value,
                inferred: inferred.filter((one) => one !== part),
              })
            }
            label={words(testParts[part].label)}
            description={words(testParts[part].definition)}
            required
            autosize
            minRows={2}
          />
          {inferred.includes(part) && <DraftedMark />}
        </div>
      ))}
      <Radio.Group
        label={t`By when`}
        value={isByDueDate ? 'commitment' : 'own'}
        onChange={(value) => form.set({ isByDueDate: value === 'commitment' })}
      >
        <Stack gap="xs" mt="xs">
          <Group gap="xs">
            <Radio value="commitment" label={t`The commitment’s due date`} />
            <DueLine due={commitment} />
          </Group>
          <Radio value="own" label={t`Another date`} />
        </Stack>
      </Radio.Group>
      {!isByDueDate && (
        <DueFields
          legend={t`The other date`}
          value={due}
          onChange={(next) => form.set({ due: next })}
          against={statements[0]?.source.published ?? null}
        />
      )}
      <Required milestones={milestones.filter(({ isRequired }) => isRequired)} />
      {held && <Textarea {...form.input('reason')} label={t`Reason for the change`} required autosize minRows={2} />}
    </FormDialog>
  );
}

/** The values to start from: the current version, or a draft in which everything is inferred. */
function useSaved(commitment: WriteTest_CommitmentFragment): TestDraft {
  const { i18n } = useLingui();
  const words = useWords();
  const held = getFragmentData(DeliveryTestFacts, commitment.deliveryTest);
  if (held) {
    const { delivered, partlyDelivered, notDelivered, whoseWord, inferred, isByDueDate } = held;
    const texts = { delivered, partlyDelivered, notDelivered, whoseWord };
    return { ...texts, inferred, isByDueDate, due: isByDueDate ? noDue : draftOfDue(held), reason: '' };
  }
  const names = new Intl.ListFormat(dateLocale(i18n.locale));
  const drafted = draftedTest(draftedFrom(commitment), words, (list) => names.format(list));
  return { ...drafted, inferred: codeList(testParts), isByDueDate: true, due: noDue, reason: '' };
}

interface RequiredProps {
  readonly milestones: readonly { readonly id: string; readonly words: string }[];
}

/** The milestones that the version will name; they are edited among the milestones. */
function Required({ milestones }: RequiredProps) {
  return (
    <div>
      <Text size="sm" fw={600}>
        <Trans>Required milestones</Trans>
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>This version records them as they are now. Edit them under “Milestones”.</Trans>
      </Text>
      <WordList of={milestones} />
    </div>
  );
}
