import { Explained } from '@followthrough/ui/explained';
import { useLingui } from '@lingui/react/macro';
import classes from './commitment-facts.module.css';
import { initialsOf } from './initials.js';

interface NextOwnerProps {
  /** The next open follow-up, if any. */
  readonly next:
    | {
        readonly assignee?: { readonly name: string } | null;
        readonly team?: { readonly name: string } | null;
      }
    | null
    | undefined;
}

/**
 * The assignee of the next follow-up, as initials: a circle for a person, a square for a team. The name is shown on
 * hover.
 */
export function NextOwner({ next }: NextOwnerProps) {
  const { t } = useLingui();
  const name = next?.assignee?.name ?? next?.team?.name;
  if (!name) return null;
  const words = t`Next follow-up: ${name}`;
  return (
    <Explained words={words} quiet>
      <span className={classes.owner} data-team={next?.assignee ? undefined : true} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className="ft-hidden">{words}</span>
    </Explained>
  );
}
