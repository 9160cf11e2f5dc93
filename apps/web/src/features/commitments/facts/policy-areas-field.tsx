import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { limits } from '@followthrough/domain/limits';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { FindWhileTyping } from '../../platform/finding/find-while-typing.js';
import { useFinding } from '../../platform/finding/use-finding.js';

const FindPolicyAreas = graphql(`
  query FindPolicyAreas($text: String!) {
    policyAreas(text: $text) {
      name
    }
  }
`);

interface PolicyAreasFieldProps {
  readonly value: readonly string[];
  readonly error: string | null;
  readonly onChange: (value: readonly string[]) => void;
}

/** Offers policy areas in use first, so that one area has one name; a new one is added as typed. */
export function PolicyAreasField({ value, error, onChange }: PolicyAreasFieldProps) {
  const { t } = useLingui();
  const words = useWords();
  const { label, hint } = commitmentFacts.policyAreas;
  const { answer, ...finding } = useFinding(FindPolicyAreas);
  const typed = finding.text.trim();
  const found = (answer?.policyAreas ?? []).map(({ name }) => name);
  const isFull = value.length >= limits.policyAreas;
  const isInUse = found.includes(typed.toLowerCase());
  // Enter chooses only a result with a word that begins with the text, not one that is merely similar.
  const begins = found[0]?.split(' ').some((word) => word.startsWith(typed.toLowerCase())) ?? false;
  const add = (name: string) => !isFull && onChange([...value.filter((one) => one !== name), name]);
  return (
    <Stack gap={4}>
      <FindWhileTyping
        label={words(label)}
        description={`${words(hint)} ${t`Press Enter after each.`}`}
        error={error ?? (isFull ? t`No more than ${limits.policyAreas} policy areas can be added.` : null)}
        finding={finding}
        found={found.map((name) => ({ id: name, label: name }))}
        onChoose={({ id }) => add(id)}
        asTyped={isInUse ? undefined : { label: t`Add “${typed}”`, isFirst: !begins, onChoose: add }}
      />
      <ChosenList
        chosen={value.map((name) => ({ id: name, name }))}
        onRemove={({ name }) => onChange(value.filter((one) => one !== name))}
      />
    </Stack>
  );
}
