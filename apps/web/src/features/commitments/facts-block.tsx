import { fieldsOf, type KindField } from '@followthrough/domain/kind-fields';
import { kinds } from '@followthrough/domain/kinds';
import { markings, responsibilities } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { Money } from '@followthrough/ui/money';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { FactsBlock_CommitmentFragment } from '../../generated/graphql.js';
import { Block } from '../platform/block.js';
import classes from './facts-block.module.css';
import { ResponsibilityMark } from './parties/responsibility-mark.js';

export const FactsBlockFacts = graphql(`
  fragment FactsBlock_commitment on Commitment {
    kind
    kindFields {
      name
      value
    }
    amount
    currency
    amountWords
    policyAreas
    marking
    handlingInstruction
    responsibility
  }
`);

interface FactsBlockProps {
  readonly commitment: FragmentType<typeof FactsBlockFacts>;
}

/** What is known of it, field by field; what the source does not state says so. */
export function FactsBlock({ commitment: masked }: FactsBlockProps) {
  const { t } = useLingui();
  const words = useWords();
  const commitment = getFragmentData(FactsBlockFacts, masked);
  const { kind, policyAreas, marking, handlingInstruction, responsibility } = commitment;
  return (
    <Block id="facts" title={t`Facts`}>
      <dl className={classes.facts}>
        <Fact label={t`Kind`}>
          <Explained words={words(kinds[kind].definition)}>{words(kinds[kind].label)}</Explained>
        </Fact>
        {fieldsOf(kind).map((field) => (
          <Fact key={field.name} label={words(field.label)}>
            <FieldValue field={field} commitment={commitment} />
          </Fact>
        ))}
        <Fact label={t`Policy areas`}>{policyAreas.length > 0 ? policyAreas.join(', ') : <NotStated />}</Fact>
        <Fact label={t`Marking`}>
          <Explained words={words(markings[marking].definition)}>{words(markings[marking].label)}</Explained>
          {handlingInstruction && (
            <Text size="sm" dir="auto">
              {handlingInstruction}
            </Text>
          )}
        </Fact>
        <Fact label={t`Responsibility`}>
          {responsibility === 'OWN' ? (
            <Explained words={words(responsibilities.OWN.definition)}>{words(responsibilities.OWN.label)}</Explained>
          ) : (
            <ResponsibilityMark responsibility={responsibility} />
          )}
        </Fact>
      </dl>
    </Block>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NotStated() {
  return (
    <Text span size="sm" c="dimmed">
      <Trans>not stated</Trans>
    </Text>
  );
}

interface FieldValueProps {
  readonly field: KindField;
  readonly commitment: FactsBlock_CommitmentFragment;
}

function FieldValue({ field, commitment }: FieldValueProps) {
  const words = useWords();
  const { amount, currency, amountWords, kindFields } = commitment;
  if (field.type === 'money') {
    return amount && currency ? (
      <>
        <Money value={amount} currency={currency} quiet={false} />
        {amountWords && (
          <Text size="sm" c="dimmed">
            <bdi>“{amountWords}”</bdi>
          </Text>
        )}
      </>
    ) : (
      <NotStated />
    );
  }
  const value = kindFields.find(({ name }) => name === field.name)?.value;
  if (!value) return <NotStated />;
  if (field.type === 'date') return <UncertainDate edtf={value} quiet={false} />;
  if (field.type === 'choice') return <>{words(field.choices?.[value]?.label ?? value)}</>;
  return <bdi>{value}</bdi>;
}
