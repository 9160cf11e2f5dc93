import { useLingui } from '@lingui/react/macro';
import { Card, Group, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Announces loading once; the grey shapes inside are hidden from screen readers. */
export function Loading({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`}>
      <div aria-hidden>{children}</div>
    </div>
  );
}

/** The shape of a list: one and a half lines per row. */
export function ListSkeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Loading>
      <Stack gap="md">
        {times(rows).map((row) => (
          <Stack key={row} gap="xs">
            <Skeleton height={14} width={`${70 - (row % 3) * 12}%`} animate={false} />
            <Skeleton height={11} width="35%" animate={false} />
          </Stack>
        ))}
      </Stack>
    </Loading>
  );
}

/** The shape of a table of this size. */
export function TableSkeleton({ rows = 10, columns = 5 }: { readonly rows?: number; readonly columns?: number }) {
  return (
    <Loading>
      <Stack gap="sm">
        {times(rows).map((row) => (
          <Group key={row} gap="lg" wrap="nowrap">
            {times(columns).map((column) => (
              <Skeleton key={column} height={14} animate={false} style={{ flex: column === 0 ? 3 : 1 }} />
            ))}
          </Group>
        ))}
      </Stack>
    </Loading>
  );
}

/** The shape of cards, as in board columns and in the register on narrow screens. */
export function CardsSkeleton({ cards = 3 }: { readonly cards?: number }) {
  return (
    <Loading>
      <Stack gap="sm">
        {times(cards).map((card) => (
          <Card key={card} withBorder padding="sm">
            <Skeleton height={11} width="40%" mb="xs" animate={false} />
            <Skeleton height={14} mb="xs" animate={false} />
            <Skeleton height={14} width="70%" animate={false} />
          </Card>
        ))}
      </Stack>
    </Loading>
  );
}

/** The shape of a page of blocks, each with a heading and a paragraph. */
export function PageSkeleton({ blocks = 3 }: { readonly blocks?: number }) {
  return (
    <Loading>
      <Skeleton height={26} width="45%" mb="lg" animate={false} />
      <Stack gap="xl">
        {times(blocks).map((block) => (
          <Stack key={block} gap="xs">
            <Skeleton height={16} width="20%" animate={false} />
            <Skeleton height={12} width="90%" animate={false} />
            <Skeleton height={12} width="75%" animate={false} />
          </Stack>
        ))}
      </Stack>
    </Loading>
  );
}

/** The shape of a form with this number of fields. */
export function FormSkeleton({ fields = 3 }: { readonly fields?: number }) {
  return (
    <Loading>
      <Stack gap="md" maw={420}>
        {times(fields).map((field) => (
          <Stack key={field} gap={4}>
            <Skeleton height={12} width="30%" animate={false} />
            <Skeleton height={34} animate={false} />
          </Stack>
        ))}
      </Stack>
    </Loading>
  );
}
