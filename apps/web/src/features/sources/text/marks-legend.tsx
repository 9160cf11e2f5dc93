import { passageStates, type PassageState } from '@followthrough/domain/passage-states';
import { codeList } from '@followthrough/domain/terms';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import classes from './source-text.module.css';

/** The legend of the marks that a text has. */
export function MarksLegend({ states }: { readonly states: readonly PassageState[] }) {
  const words = useWords();
  const shown = codeList(passageStates).filter((state) => states.includes(state));
  if (shown.length === 0) return null;
  return (
    <Group gap="md" mb="sm">
      <Text size="sm" c="dimmed">
        <Trans>Marked:</Trans>
      </Text>
      {shown.map((state) => (
        <Explained key={state} words={words(passageStates[state].definition)} quiet>
          <span className={`${classes.mark} ${classes.sample}`} data-state={state}>
            {words(passageStates[state].label)}
          </span>
        </Explained>
      ))}
    </Group>
  );
}
