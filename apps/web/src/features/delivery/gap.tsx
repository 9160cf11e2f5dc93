import { Trans } from '@lingui/react/macro';
import classes from './status-head.module.css';

/** A voice without a judgement is shown as a gap. */
export function Gap() {
  return (
    <span className={classes.gap}>
      <Trans>not yet</Trans>
    </span>
  );
}
