import { termOf, type ChoiceFact, type DateFact, type TagsFact, type TextFact } from '@followthrough/domain/facts';
import { Explained } from '@followthrough/ui/explained';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

interface FactValueProps {
  readonly fact: TextFact | DateFact | ChoiceFact | TagsFact;
  readonly value: string | readonly string[] | null | undefined;
}

/** What is known of one fact; what is not stated says so. */
export function FactValue({ fact, value }: FactValueProps) {
  const words = useWords();
  if (!value || value.length === 0) return <NotStated />;
  if (typeof value !== 'string') return <bdi>{value.join(', ')}</bdi>;
  if (fact.type === 'date') return <UncertainDate edtf={value} quiet={false} />;
  if (fact.type !== 'choice') return <bdi>{value}</bdi>;
  const { label = value, definition } = termOf(fact, value) ?? {};
  return definition ? <Explained words={words(definition)}>{words(label)}</Explained> : <>{words(label)}</>;
}

export function NotStated() {
  return (
    <Text span size="sm" c="dimmed">
      <Trans>not stated</Trans>
    </Text>
  );
}
