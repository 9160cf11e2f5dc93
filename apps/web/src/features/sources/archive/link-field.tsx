import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import classes from './document-field.module.css';

interface LinkFieldProps {
  readonly address: string;
  /** Whether there are words to archive already. */
  readonly hasText: boolean;
  readonly onRemove: () => void;
}

/** The link that was pasted: it is saved as the address of the document, whose words have to come by another way. */
export function LinkField({ address, hasText, onRemove }: LinkFieldProps) {
  const { t } = useLingui();
  return (
    <Stack gap="xs" className={classes.file} role="group" aria-label={t`Link`}>
      <Group gap="sm" justify="space-between">
        <Anchor href={address} target="_blank" rel="noreferrer" className={classes.link}>
          <bdi>{address}</bdi>
        </Anchor>
        <Button variant="default" size="compact-sm" onClick={onRemove}>
          <Trans>Remove link</Trans>
        </Button>
      </Group>
      {!hasText && (
        <Text size="sm" role="status">
          <Trans>
            This deployment does not fetch pages. Open the page, copy its text and paste it here. The link is saved with
            it.
          </Trans>
        </Text>
      )}
    </Stack>
  );
}
