import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { KeyButton } from '../../platform/keys/key-button.js';

interface RepeatedCardProps {
  readonly quote: string;
  /** Title of the proposal that it repeats. */
  readonly title: string;
  /** Null outside the walk from sentence to sentence. */
  readonly onNext: (() => void) | null;
  readonly onShow: () => void;
}

/** A passage that is decided with the proposal that it repeats. */
export function RepeatedCard({ quote, title, onNext, onShow }: RepeatedCardProps) {
  return (
    <Stack gap="xs">
      <Text size="sm" lineClamp={3}>
        <bdi>“{quote}”</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          About the same commitment as “<bdi>{title}</bdi>”, and decided with it.
        </Trans>
      </Text>
      <Group gap={6} className="ft-no-print">
        {onNext && (
          <KeyButton hint="J" variant="filled" onClick={onNext}>
            <Trans>Next sentence</Trans>
          </KeyButton>
        )}
        <Button variant="default" size="compact-sm" onClick={onShow}>
          <Trans>Show proposal</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
