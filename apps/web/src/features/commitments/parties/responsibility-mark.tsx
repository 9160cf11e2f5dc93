import type { Responsibility } from '@followthrough/domain/vocabulary';
import { Mark, type MarkKind } from '@followthrough/ui/mark';

interface ResponsibilityMarkProps {
  readonly responsibility: Responsibility;
  readonly quiet?: boolean;
}

/** The flag of a commitment that is not clearly our own; our own have none. */
export function markOfResponsibility(responsibility: Responsibility): MarkKind | false {
  if (responsibility === 'OWN') return false;
  return responsibility === 'EXTERNAL' ? 'external' : 'notIdentified';
}

export function ResponsibilityMark({ responsibility, ...mark }: ResponsibilityMarkProps) {
  const kind = markOfResponsibility(responsibility);
  return kind && <Mark kind={kind} {...mark} />;
}
