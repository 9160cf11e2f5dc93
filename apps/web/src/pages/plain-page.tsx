import { PageHeading } from '@followthrough/ui/page-heading';
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './plain-page.module.css';

interface PlainPageProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A page outside the shell: one form in the middle. */
export function PlainPage({ heading, children }: PlainPageProps) {
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.name}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <Text component="span" fw={650} size="lg">
            Followthrough
          </Text>
        </div>
        <Paper withBorder p="lg" className={classes.paper}>
          <PageHeading>{heading}</PageHeading>
          {children}
        </Paper>
      </div>
    </main>
  );
}
