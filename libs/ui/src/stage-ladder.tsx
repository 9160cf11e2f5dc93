import type { Kind } from '@followthrough/domain/kinds';
import { ladderOf, type LadderRung } from '@followthrough/domain/ladders';
import { useLingui } from '@lingui/react/macro';
import { IconCircle, IconCircleCheck, IconCircleDot, IconCircleMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Explained } from './explained.js';
import { useWords } from './words.js';
import classes from './stage-ladder.module.css';

type Place = 'reached' | 'current' | 'ahead' | 'skipped';

const pictures = { reached: IconCircleCheck, current: IconCircleDot, ahead: IconCircle, skipped: IconCircleMinus };

interface StageLadderProps {
  readonly kind: Kind;
  /** The code of the current stage; null if none is recorded. */
  readonly stage: string | null;
  /** Stages for treaties are shown only for treaties. */
  readonly instrumentType?: string | null;
  /** Stages marked “does not apply”. */
  readonly notApplicable?: readonly string[];
  /** Text beside the current stage, such as its date. */
  readonly since?: ReactNode;
}

/** The stages to draw: those outside the sequence (postponed, ended) only while current. */
function rungsFor({ kind, stage, instrumentType }: StageLadderProps): readonly LadderRung[] {
  return ladderOf(kind).filter(
    (rung) => rung.code === stage || (!rung.aside && (!rung.only || rung.only === instrumentType)),
  );
}

function placeOf(index: number, current: number, skipped: boolean): Place {
  if (index === current) return 'current';
  if (skipped) return 'skipped';
  return index < current ? 'reached' : 'ahead';
}

/** The stages of a commitment, drawn as a ladder, so that a stage is not mistaken for a status. */
export function StageLadder(props: StageLadderProps) {
  const { t } = useLingui();
  const words = useWords();
  const rungs = rungsFor(props);
  const current = rungs.findIndex((rung) => rung.code === props.stage);
  const said: Record<Place, string> = {
    reached: t`passed`,
    current: t`now`,
    ahead: t`ahead`,
    skipped: t`does not apply`,
  };
  return (
    <ol className={classes.ladder} aria-label={t`Stage`}>
      {rungs.map((rung, index) => {
        const place = placeOf(index, current, props.notApplicable?.includes(rung.code) ?? false);
        const Picture = pictures[place];
        return (
          <li
            key={rung.code}
            className={`${classes.rung} ${classes[place] ?? ''}`}
            aria-current={place === 'current' ? 'step' : undefined}
          >
            <Picture size={16} aria-hidden className={classes.dot} />
            <Explained words={words(rung.definition)}>{words(rung.label)}</Explained>
            <span className="ft-hidden">({said[place]})</span>
            {place === 'current' && props.since && <span className={classes.since}>{props.since}</span>}
          </li>
        );
      })}
    </ol>
  );
}
