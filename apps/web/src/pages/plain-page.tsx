import { useQuery } from '@apollo/client/react';
import { PageHeading } from '@followthrough/ui/page-heading';
import { useProductName } from '@followthrough/ui/product-name';
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { DeploymentQuery } from '../features/people/deployment.js';
import classes from './plain-page.module.css';

interface PlainPageProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A page outside the shell, with one form in the middle. */
export function PlainPage({ heading, children }: PlainPageProps) {
  // A link can lead directly here, where nothing else has loaded the name.
  useQuery(DeploymentQuery);
  const name = useProductName();
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.name}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <Text component="span" fw={650} size="lg" dir="auto">
            {name}
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
