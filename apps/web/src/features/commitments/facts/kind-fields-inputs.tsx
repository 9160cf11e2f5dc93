import { isProblem } from '@followthrough/domain/problems';
import { currenciesByName } from '@followthrough/domain/currencies';
import { fieldsOf, type KindField } from '@followthrough/domain/kind-fields';
import { parseMoney } from '@followthrough/domain/money';
import { Money } from '@followthrough/ui/money';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRefusalWords } from '../../platform/changes/refusal-words.js';
import { FactInput } from '../../platform/facts/fact-input.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';
import type { CommitmentDraft } from './commitment-draft.js';

interface KindFieldsInputsProps {
  readonly value: CommitmentDraft;
  readonly onChange: (value: CommitmentDraft) => void;
}

/** The fields of the chosen kind, generated from the domain. */
export function KindFieldsInputs({ value, onChange }: KindFieldsInputsProps) {
  return (
    <>
      {fieldsOf(value.kind).map((field) =>
        field.type === 'money' ? (
          <AmountInputs key={field.name} field={field} value={value} onChange={onChange} />
        ) : (
          <FactInput
            key={`${value.kind} ${field.name}`}
            name={field.name}
            fact={field}
            value={value.kindFields[field.name] ?? ''}
            onChange={(text) => onChange({ ...value, kindFields: { ...value.kindFields, [field.name]: text } })}
          />
        ),
      )}
    </>
  );
}

function AmountInputs({ field, value, onChange }: KindFieldsInputsProps & { readonly field: KindField }) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const errorOf = useFormErrors();
  const say = useRefusalWords();
  // An amount in an old currency or a fund code keeps its currency.
  const offered = currenciesByName(value.currency, i18n.locale);
  const money = value.amount.trim() === '' ? null : parseMoney(value.amount, value.currency);
  const error = errorOf('amount') ?? errorOf('value') ?? (money && isProblem(money) ? say(money) : null);
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="xs" wrap="wrap">
        <TextInput
          label={words(field.label)}
          description={field.hint && words(field.hint)}
          // Its field stands beside that of the currency, which has no description.
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={t`not stated`}
          inputMode="decimal"
          value={value.amount}
          error={error}
          onChange={({ currentTarget }) => onChange({ ...value, amount: currentTarget.value })}
        />
        <NativeSelect
          label={t`Currency`}
          value={value.currency}
          error={errorOf('currency')}
          data={offered.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          onChange={({ currentTarget }) => onChange({ ...value, currency: currentTarget.value })}
        />
      </Group>
      <Text size="sm" role="status">
        {money && !isProblem(money) && <Money value={money.value} currency={money.currency} quiet={false} />}
      </Text>
      <TextInput
        label={t`The sum in the source’s words`}
        placeholder={t`£75 million in additional funding`}
        value={value.amountWords}
        error={errorOf('amountWords')}
        onChange={({ currentTarget }) => onChange({ ...value, amountWords: currentTarget.value })}
      />
    </Stack>
  );
}
