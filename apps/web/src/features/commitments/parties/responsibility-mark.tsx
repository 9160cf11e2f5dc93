import type { Responsibility } from '@followthrough/domain/vocabulary';
import { Mark } from '@followthrough/ui/mark';

interface ResponsibilityMarkProps {
  readonly responsibility: Responsibility;
  readonly quiet?: boolean;
}

/** A flag where a commitment is not plainly our own; our own need none. */
export function ResponsibilityMark({ responsibility, ...mark }: ResponsibilityMarkProps) {
  if (responsibility === 'OWN') return null;
  return <Mark kind={responsibility === 'EXTERNAL' ? 'external' : 'notIdentified'} {...mark} />;
}
