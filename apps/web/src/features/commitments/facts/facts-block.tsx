import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { factsIn } from '@followthrough/domain/facts';
import { fieldsOf, type KindField } from '@followthrough/domain/kind-fields';
import { responsibilities } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { Money } from '@followthrough/ui/money';
import { useWords } from '@followthrough/ui/words';
import { Plural, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ShownFacts_CommitmentFragment } from '../../../generated/graphql.js';
import { Block } from '../../platform/block.js';
import { Fact, Facts } from '../../platform/facts/fact.js';
import { FactValue } from '../../platform/facts/fact-value.js';
import { ResponsibilityMark } from '../parties/responsibility-mark.js';
import { FactEditor } from './fact-editor.js';
import { ShownFacts } from './shown-facts.js';

export const FactsBlockFacts = graphql(`
  fragment FactsBlock_commitment on Commitment {
    ...ShownFacts_commitment
    ...FactEditor_commitment
    responsibility
  }
`);

interface FactsBlockProps {
  readonly commitment: FragmentType<typeof FactsBlockFacts>;
  readonly mayEdit: boolean;
}

/** The facts of a commitment; those not stated are listed in one line, with their help text on demand. */
export function FactsBlock({ commitment: masked, mayEdit }: FactsBlockProps) {
  const { t } = useLingui();
  const words = useWords();
  const { responsibility, ...rest } = getFragmentData(FactsBlockFacts, masked);
  const shown = getFragmentData(ShownFacts, rest);
  const facts = useShownFacts(shown);
  const unstated = facts.filter(({ value }) => value === null).map(({ label }) => label);
  return (
    <Block id="facts" title={t`Facts`}>
      <Facts>
        {facts.map(
          ({ label, value }) =>
            value !== null && (
              <Fact key={label} label={label}>
                {value}
              </Fact>
            ),
        )}
        {(mayEdit || shown.policyAreas.length > 0) && (
          <Fact label={words(commitmentFacts.policyAreas.label)}>
            <FactEditor commitment={rest} name="policyAreas" mayEdit={mayEdit}>
              <FactValue fact={commitmentFacts.policyAreas} value={shown.policyAreas} />
            </FactEditor>
          </Fact>
        )}
        <Fact label={t`Responsibility`}>
          {responsibility === 'OWN' ? (
            <Explained words={words(responsibilities.OWN.definition)}>{words(responsibilities.OWN.label)}</Explained>
          ) : (
            <ResponsibilityMark responsibility={responsibility} />
          )}
        </Fact>
      </Facts>
      {unstated.length > 0 && (
        <details>
          <Text component="summary" size="sm" c="dimmed">
            <Plural value={unstated.length} one="# not stated" other="# not stated" />
          </Text>
          <Text size="sm">{unstated.join(', ')}</Text>
        </details>
      )}
    </Block>
  );
}

interface ShownFact {
  readonly label: string;
  /** Null if not stated. */
  readonly value: ReactNode;
}

/** All facts with their labels, in order, except those shown in the heading or in a block of their own. */
function useShownFacts(commitment: ShownFacts_CommitmentFragment): readonly ShownFact[] {
  const words = useWords();
  return factsIn(commitmentFacts).flatMap(([name]): readonly ShownFact[] => {
    switch (name) {
      case 'title':
      case 'parties':
      case 'accountableId':
      case 'policyAreas':
        return [];
      case 'amount':
      case 'amountWords':
        // Shown with the fields of a kind that has an amount.
        return [];
      case 'kindFields':
        return fieldsOf(commitment.kind).map((field) => ({
          label: words(field.label),
          value: kindFieldValue(field, commitment),
        }));
      default: {
        const fact = commitmentFacts[name];
        const value = commitment[name];
        if ('neededWhere' in fact && !value) return [];
        const isStated = Boolean(value) && value!.length > 0;
        return [{ label: words(fact.label), value: isStated ? <FactValue fact={fact} value={value} /> : null }];
      }
    }
  });
}

function kindFieldValue(field: KindField, commitment: ShownFacts_CommitmentFragment): ReactNode {
  const { amount, currency, amountWords, kindFields } = commitment;
  if (field.type !== 'money') {
    const value = kindFields.find(({ name }) => name === field.name)?.value;
    return value ? <FactValue fact={field} value={value} /> : null;
  }
  if (!amount || !currency) return null;
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
