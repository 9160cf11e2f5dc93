import { Mark } from '@followthrough/ui/mark';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';

interface DueLineProps {
  readonly due: {
    readonly dueEdtf?: string | null;
    readonly dueWords?: string | null;
    readonly dueBasis?: string | null;
    readonly dueAgainst?: string | null;
    readonly dueWhy?: string | null;
  };
}

/** A due date: marked as worked out, with the reason if entered by hand, or only the wording if there is no date. */
export function DueLine({ due }: DueLineProps) {
  const { t } = useLingui();
  const { dueEdtf, dueWords, dueBasis, dueAgainst, dueWhy } = due;
  if (!dueEdtf) {
    return dueWords ? (
      <Text size="sm">
        <bdi>“{dueWords}”</bdi>{' '}
        <Text span size="sm" c="dimmed">
          <Trans>no fixed date</Trans>
        </Text>
      </Text>
    ) : (
      <Text size="sm" c="dimmed">
        <Trans>No due date</Trans>
      </Text>
    );
  }
  const because = dueAgainst
    ? t`Read from “${dueWords ?? ''}”, counted from ${dueAgainst}, the date of its source.`
    : '';
  return (
    <Group gap="xs">
      <Text size="sm">
        <UncertainDate edtf={dueEdtf} statedAs={dueWords ?? null} quiet={false} />
      </Text>
      {dueBasis === 'RELATIVE' && <Mark kind="inferred" because={because} />}
      {dueBasis === 'GIVEN' && (
        <Text size="sm" c="dimmed">
          <Trans>
            given: <bdi>{dueWhy}</bdi>
          </Trans>
        </Text>
      )}
    </Group>
  );
}
