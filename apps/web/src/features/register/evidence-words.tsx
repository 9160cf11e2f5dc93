import type { Grade } from '@followthrough/domain/vocabulary';
import { Plural, Trans } from '@lingui/react/macro';

interface EvidenceWordsProps {
  readonly count: number;
  /** The best grade for any claim; null if it supports none. */
  readonly best: Grade | null;
}

/** “4 items, best A”. */
export function EvidenceWords({ count, best }: EvidenceWordsProps) {
  if (count === 0) return <Trans>No evidence</Trans>;
  const items = <Plural value={count} one="# item" other="# items" />;
  return best ? (
    <Trans>
      {items}, best {best}
    </Trans>
  ) : (
    items
  );
}
