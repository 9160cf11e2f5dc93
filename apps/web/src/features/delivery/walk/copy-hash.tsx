import { Code, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './walk.module.css';

export function CopyHash({ of, sha256 }: { readonly of: ReactNode; readonly sha256: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {of}
      </Text>
      <Code className={classes.long}>{sha256}</Code>
    </div>
  );
}
