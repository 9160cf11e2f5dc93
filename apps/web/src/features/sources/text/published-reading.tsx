import { isProblem } from '@followthrough/domain/problems';
import { publishedOn } from '@followthrough/domain/sources';
import { Mark } from '@followthrough/ui/mark';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';

/** The interpretation of a date as it is typed; a date in EDTF needs none. */
export function PublishedReading({ value }: { readonly value: string }) {
  const date = value.trim() === '' ? null : publishedOn(value);
  const read = date && !isProblem(date) && date.words !== null ? date.edtf : null;
  return (
    <Group gap="xs" role="status" mt={read ? 0 : '-md'}>
      {read && (
        <>
          <Mark kind="inferred" />
          <Text size="sm">
            <Trans>
              Read as <UncertainDate edtf={read} quiet={false} />
            </Trans>
          </Text>
        </>
      )}
    </Group>
  );
}
