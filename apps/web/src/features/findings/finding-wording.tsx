import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from './findings.module.css';

export interface ShownWords {
  readonly condition: string;
  readonly criterion: string;
  readonly consequence?: string | null;
  readonly recommendation: string;
}

/** A finding in its auditor’s words, in the order of an audit report. */
export function FindingWords({ condition, criterion, consequence, recommendation }: ShownWords) {
  const { t } = useLingui();
  return (
    <div className={classes.parts}>
      <Part label={t`Condition`} words={condition} />
      <Part label={t`Criterion`} words={criterion} />
      {consequence && <Part label={t`Consequence`} words={consequence} />}
      <Part label={t`Recommendation`} words={recommendation} />
    </div>
  );
}

function Part({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text className={classes.words} dir="auto">
        {words}
      </Text>
    </div>
  );
}
