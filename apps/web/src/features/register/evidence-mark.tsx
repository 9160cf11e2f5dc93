import type { Grade } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import classes from './commitment-facts.module.css';

interface EvidenceMarkProps {
  readonly count: number;
  /** The best grade for any claim; null if it supports none. */
  readonly best: Grade | null;
}

/** “B 3”: the best grade of the evidence, and the number of items. Empty if there are none. */
export function EvidenceMark({ count, best }: EvidenceMarkProps) {
  const { t, i18n } = useLingui();
  if (count === 0) return null;
  const pieces = t`${plural(count, { one: '# piece of evidence', other: '# pieces of evidence' })}`;
  const said = best ? t`${pieces}, best grade ${best}` : t`${pieces}, none linked to a claim`;
  return (
    <Explained words={said} quiet>
      <span className={classes.evidence} aria-hidden>
        <b>{best ?? '–'}</b> {i18n.number(count)}
      </span>
      <span className="ft-hidden">{said}</span>
    </Explained>
  );
}
