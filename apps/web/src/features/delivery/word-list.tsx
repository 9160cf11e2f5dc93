import { Text } from '@mantine/core';
import classes from './delivery.module.css';

interface WordListProps {
  readonly of: readonly { readonly id: string; readonly words: string }[];
}

/** The words of things, such as milestones or missing information, one a line. */
export function WordList({ of }: WordListProps) {
  return (
    <ul className={classes.missing}>
      {of.map(({ id, words }) => (
        <li key={id}>
          <Text size="sm">
            <bdi>{words}</bdi>
          </Text>
        </li>
      ))}
    </ul>
  );
}
