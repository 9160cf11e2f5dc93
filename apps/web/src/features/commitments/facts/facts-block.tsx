import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { factsIn } from '@followthrough/domain/facts';
import { fieldsOf, type KindField } from '@followthrough/domain/kind-fields';
import { responsibilities } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { Money } from '@followthrough/ui/money';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ShownFacts_CommitmentFragment } from '../../../generated/graphql.js';
import { Block } from '../../platform/block.js';
import { Fact, Facts } from '../../platform/facts/fact.js';
import { FactValue, NotStated } from '../../platform/facts/fact-value.js';
import { ResponsibilityMark } from '../parties/responsibility-mark.js';
import { ShownFacts } from './shown-facts.js';

export const FactsBlockFacts = graphql(`
  fragment FactsBlock_commitment on Commitment {
    ...ShownFacts_commitment
    responsibility
  }
`);

interface FactsBlockProps {
  readonly commitment: FragmentType<typeof FactsBlockFacts>;
}

/** What is known of it, fact by fact; what the source does not state says so. */
export function FactsBlock({ commitment: masked }: FactsBlockProps) {
  const { t } = useLingui();
  const words = useWords();
  const { responsibility, ...rest } = getFragmentData(FactsBlockFacts, masked);
  const commitment = getFragmentData(ShownFacts, rest);
  return (
    <Block id="facts" title={t`Facts`}>
      <Facts>
        {factsIn(commitmentFacts).map(([name]) => (
          <CommitmentFact key={name} name={name} commitment={commitment} />
        ))}
        <Fact label={t`Responsibility`}>
          {responsibility === 'OWN' ? (
            <Explained words={words(responsibilities.OWN.definition)}>{words(responsibilities.OWN.label)}</Explained>
          ) : (
            <ResponsibilityMark responsibility={responsibility} />
          )}
        </Fact>
      </Facts>
    </Block>
  );
}

interface CommitmentFactProps {
  readonly name: keyof typeof commitmentFacts;
  readonly commitment: ShownFacts_CommitmentFragment;
}

function CommitmentFact({ name, commitment }: CommitmentFactProps) {
  const words = useWords();
  switch (name) {
    case 'title':
    case 'parties':
    case 'accountableId':
      // The heading, and blocks of their own.
      return null;
    case 'amount':
    case 'amountWords':
      // Beside the fields of the kind that has a sum.
      return null;
    case 'kindFields':
      return fieldsOf(commitment.kind).map((field) => (
        <Fact key={field.name} label={words(field.label)}>
          <KindFieldValue field={field} commitment={commitment} />
        </Fact>
      ));
    default: {
      const fact = commitmentFacts[name];
      const value = commitment[name];
      if ('neededWhere' in fact && !value) return null;
      return (
        <Fact label={words(fact.label)}>
          <FactValue fact={fact} value={value} />
        </Fact>
      );
    }
  }
}

interface KindFieldValueProps {
  readonly field: KindField;
  readonly commitment: ShownFacts_CommitmentFragment;
}

function KindFieldValue({ field, commitment }: KindFieldValueProps) {
  const { amount, currency, amountWords, kindFields } = commitment;
  if (field.type !== 'money') {
    return <FactValue fact={field} value={kindFields.find(({ name }) => name === field.name)?.value} />;
  }
  if (!amount || !currency) return <NotStated />;
  return (
    <>
      <Money value={amount} currency={currency} quiet={false} />
      {amountWords && (
        <Text size="sm" c="dimmed">
          <bdi>“{amountWords}”</bdi>
        </Text>
      )}
    </>
  );
}
