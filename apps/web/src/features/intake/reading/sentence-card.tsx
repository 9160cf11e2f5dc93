import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { KeyButton } from '../../platform/keys/key-button.js';
import type { Sentence } from './walk.js';

/** What can be made of a sentence that no proposal, statement or note rests on. */
export type SentenceKey = 'E' | 'L' | 'N';

interface SentenceCardProps {
  readonly sentence: Sentence;
  readonly mayDecide: boolean;
  readonly onChoose: (key: SentenceKey) => void;
  readonly onNext: () => void;
}

/** A sentence of the walk, with what can be made of it. */
export function SentenceCard({ sentence, mayDecide, onChoose, onNext }: SentenceCardProps) {
  const { t } = useLingui();
  const actions: readonly (readonly [SentenceKey, string])[] = [
    ['E', t`New commitment`],
    ['L', t`Link`],
    ['N', t`Note`],
  ];
  return (
    <Stack gap="xs">
      <Text size="sm" lineClamp={3}>
        <bdi>“{sentence.quote}”</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>Nothing is proposed here.</Trans>
      </Text>
      <Group gap={6} className="ft-no-print">
        <KeyButton hint="J" variant="filled" onClick={onNext}>
          <Trans>Next sentence</Trans>
        </KeyButton>
        {mayDecide &&
          actions.map(([key, label]) => (
            <KeyButton key={key} hint={key} onClick={() => onChoose(key)}>
              {label}
            </KeyButton>
          ))}
      </Group>
    </Stack>
  );
}
