import { parseMoney } from '@followthrough/domain/money';
import { moneyStages } from '@followthrough/domain/money-amounts';
import { currenciesByName } from '@followthrough/domain/currencies';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { typedNumber } from '@followthrough/domain/typed';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Money } from '@followthrough/ui/money';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { MoneyStage, RecordAmountForm_CommitmentFragment } from '../../generated/graphql.js';
import { newEvidenceInput, newEvidenceProblem, type CitedPiece } from '../evidence/add-evidence-draft.js';
import { CitedEvidenceField, citedInput } from '../evidence/cited-evidence-field.js';
import type { GradedById } from '../evidence/graded-choices.js';
import { NewEvidenceField } from '../evidence/new-evidence-field.js';
import type { Refusal } from '../platform/changes/refusal.js';
import { useChange } from '../platform/changes/use-change.js';
import { DateInput, dateProblem, edtfOf } from '../platform/days/date-input.js';
import { Form } from '../platform/forms/form.js';
import { useForm, type FormState } from '../platform/forms/use-form.js';

export const RecordAmountFormCommitment = graphql(`
  fragment RecordAmountForm_commitment on Commitment {
    id
    currency
    currentAmounts {
      id
      stage
      value
      currency
    }
    parties {
      id
      words
      organisation {
        id
        name
      }
    }
    statements {
      id
      passage {
        id
        quote
      }
      source {
        id
        title
      }
    }
    ...CitedEvidence_commitment
  }
`);

const RecordMoney = graphql(`
  mutation RecordMoney($input: RecordMoneyInput!) {
    recordMoney(input: $input) {
      __typename
      ... on MoneyAmount {
        id
        supports {
          id
          evidence {
            id
            ...SupportedClaims_evidence
          }
        }
        commitment {
          id
          ...MoneyBlock_commitment
          ...EvidenceBlock_commitment
          ...Claims_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

interface AmountDraft {
  readonly stage: MoneyStage | '';
  readonly amount: string;
  readonly currency: string;
  readonly effectiveOn: string;
  readonly words: string;
  readonly statementId: string;
  readonly payerId: string;
  readonly recipientId: string;
  readonly supports: GradedById;
  readonly newEvidence: readonly CitedPiece[];
}

const empty: Omit<AmountDraft, 'currency'> = {
  stage: '',
  amount: '',
  effectiveOn: '',
  words: '',
  statementId: '',
  payerId: '',
  recipientId: '',
  supports: {},
  newEvidence: [],
};

interface RecordAmountFormProps {
  readonly commitment: FragmentType<typeof RecordAmountFormCommitment>;
  readonly onClose: () => void;
}

/** Records the amount at a stage of funding, with its date and what shows it; it replaces the current one. */
export function RecordAmountForm({ commitment: masked, onClose }: RecordAmountFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const commitment = getFragmentData(RecordAmountFormCommitment, masked);
  const { id, currentAmounts, currency } = commitment;
  const [record] = useChange(RecordMoney, { refreshes: [{ __typename: 'Commitment', id }] });
  const seen = (stage: string) => currentAmounts.find((amount) => amount.stage === stage);

  function check({
    stage,
    amount,
    currency: chosen,
    effectiveOn,
    newEvidence,
  }: AmountDraft): Refusal | RuleProblem | null {
    if (!stage) return { field: 'stage', message: t`Choose the stage.` };
    const money = parseMoney(typedNumber(amount), chosen);
    if (isProblem(money)) return money;
    if (!effectiveOn.trim()) return { field: 'effectiveOn', message: t`Enter the effective date.` };
    return dateProblem(effectiveOn, 'effectiveOn') ?? newEvidenceProblem(newEvidence);
  }

  const form = useForm({
    draft: `amount ${id}`,
    saved: { ...empty, currency: currentAmounts[0]?.currency ?? currency ?? 'GBP' },
    check,
    send: ({ stage, amount, currency: chosen, effectiveOn, words, supports, newEvidence, ...named }) =>
      record({
        commitmentId: id,
        stage: stage as MoneyStage,
        amount: { value: typedNumber(amount), currency: chosen },
        effectiveOn: edtfOf(effectiveOn),
        words: words.trim() ? words : null,
        statementId: named.statementId || null,
        payerId: named.payerId || null,
        recipientId: named.recipientId || null,
        supports: citedInput(supports),
        newEvidence: newEvidenceInput(newEvidence),
        seenAmountId: seen(stage)?.id ?? null,
      }),
    onSent: () => {
      announce(t`Amount recorded`);
      onClose();
    },
  });
  return (
    <Form form={form} place="in place" label={t`Record amount`} action={t`Record amount`} onClose={onClose}>
      <StageOfAmount form={form} />
      <AmountFields form={form} />
      {seen(form.values.stage) && (
        <Text size="sm">
          <Trans>
            Replaces <Money value={seen(form.values.stage)!.value} currency={seen(form.values.stage)!.currency} />,
            which stays visible.
          </Trans>
        </Text>
      )}
      <DateInput {...form.field('effectiveOn')} label={t`Effective date`} required />
      <TextInput {...form.input('words')} label={t`The sum in the source’s words`} />
      <PartiesOfAmount form={form} parties={commitment.parties} />
      <StatementOfAmount form={form} statements={commitment.statements} />
      <NewEvidenceField
        claim={{ claim: 'MONEY' }}
        value={form.values.newEvidence}
        onChange={(change) => form.set((latest) => ({ newEvidence: change(latest.newEvidence) }))}
      />
      <CitedEvidenceField
        commitment={commitment}
        claim={{ claim: 'MONEY' }}
        legend={t`Evidence that shows it`}
        {...form.field('supports')}
      />
    </Form>
  );
}

interface FieldsProps {
  readonly form: FormState<AmountDraft>;
}

function StageOfAmount({ form }: FieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const chosen = moneyStages.find(({ code }) => code === form.values.stage);
  return (
    <NativeSelect
      {...form.input('stage')}
      label={t`Stage`}
      description={chosen && words(chosen.definition)}
      required
      data={[
        { value: '', label: t`Choose a stage` },
        ...moneyStages.map(({ code, label }) => ({ value: code, label: words(label) })),
      ]}
    />
  );
}

function AmountFields({ form }: FieldsProps) {
  const { t, i18n } = useLingui();
  const { amount, currency } = form.values;
  const money = amount.trim() ? parseMoney(typedNumber(amount), currency) : null;
  const exact = form.field('amount');
  return (
    <>
      <Group align="flex-start" gap="xs">
        <TextInput
          {...form.input('amount', 'value')}
          label={t`Total at this stage`}
          description={t`The total so far, not an instalment.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          required
          error={exact.error}
        />
        <NativeSelect
          {...form.input('currency')}
          label={t`Currency`}
          data={currenciesByName(currency, i18n.locale).map(({ code, name }) => ({
            value: code,
            label: `${name} (${code})`,
          }))}
        />
      </Group>
      <Text size="sm" role="status">
        {money && !isProblem(money) && <Money {...money} quiet={false} />}
      </Text>
    </>
  );
}

function PartiesOfAmount({ form, parties }: FieldsProps & Pick<RecordAmountForm_CommitmentFragment, 'parties'>) {
  const { t } = useLingui();
  const named = parties.map(({ id: value, organisation, words }) => ({
    value,
    label: organisation?.name ?? words ?? t`Not named in the source`,
  }));
  return (
    <Group align="flex-start" gap="xs" grow>
      <NativeSelect
        {...form.input('payerId')}
        label={t`Paid by`}
        data={[{ value: '', label: t`Not stated` }, ...named]}
      />
      <NativeSelect
        {...form.input('recipientId')}
        label={t`Received by`}
        data={[{ value: '', label: t`Not stated` }, ...named]}
      />
    </Group>
  );
}

function StatementOfAmount({
  form,
  statements,
}: FieldsProps & Pick<RecordAmountForm_CommitmentFragment, 'statements'>) {
  const { t } = useLingui();
  if (statements.length === 0) return null;
  return (
    <NativeSelect
      {...form.input('statementId')}
      label={t`The statement that gives it`}
      data={[
        { value: '', label: t`No archived statement` },
        ...statements.map(({ id: value, passage, source: { title } }) => ({
          value,
          label: `${title}: ${passage.quote.slice(0, 60)}`,
        })),
      ]}
    />
  );
}
