import {
  termOf,
  type ChoiceFact,
  type DateFact,
  type Fact,
  type OwnFact,
  type PersonFact,
  type TextFact,
} from '@followthrough/domain/facts';
import { Explained } from '@followthrough/ui/explained';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';

interface FactValueProps {
  readonly fact: Exclude<Fact, OwnFact | PersonFact> | TextFact | DateFact | ChoiceFact;
  readonly value: string | readonly string[] | null | undefined;
}

/** The value of one fact, or “not stated”. */
export function FactValue({ fact, value }: FactValueProps) {
  const words = useWords();
  if (!value || value.length === 0) return <NotStated />;
  if (typeof value !== 'string') return <bdi>{value.join(', ')}</bdi>;
  switch (fact.type) {
    case 'date':
    case 'day':
      return <UncertainDate edtf={value} quiet={false} />;
    case 'language':
      return <LanguageName tag={value} />;
    case 'link':
      return (
        <Anchor href={value} rel="noreferrer" target="_blank" style={{ overflowWrap: 'anywhere' }}>
          {value}
        </Anchor>
      );
    case 'choice': {
      const { label = value, definition } = termOf(fact, value) ?? {};
      return definition ? <Explained words={words(definition)}>{words(label)}</Explained> : <>{words(label)}</>;
    }
    default:
      return <bdi>{value}</bdi>;
  }
}

/** “English” rather than “en”; an unknown tag is shown as it is. */
function LanguageName({ tag }: { readonly tag: string }) {
  const { i18n } = useLingui();
  return <bdi title={tag}>{languageName(tag, i18n.locale)}</bdi>;
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function NotStated() {
  return (
    <Text span size="sm" c="dimmed">
      <Trans>not stated</Trans>
    </Text>
  );
}
