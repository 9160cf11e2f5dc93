import { testResults, type TestResult } from '@followthrough/domain/sample-terms';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import classes from './samples.module.css';

const icons = { PASSED: IconCircleCheck, EXCEPTION: IconAlertTriangle, NOT_APPLICABLE: IconCircleMinus };

/** A result with its icon, or that there is none yet. */
export function TestResultMark({ result }: { readonly result: TestResult | null }) {
  const words = useWords();
  const Picture = result ? icons[result] : IconCircle;
  return (
    <span className={classes.result}>
      <Picture size={16} aria-hidden />
      {result ? words(testResults[result].label) : <Trans>Not tested</Trans>}
    </span>
  );
}
