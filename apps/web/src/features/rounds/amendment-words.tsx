import { roundParts, type AmendmentEnding } from '@followthrough/domain/round-terms';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Amendment_AmendmentFragment } from '../../generated/graphql.js';
import { usePartWords } from './part-words.js';

/** What an amendment corrects, in one line. */
export function AmendmentSummary({ part, frozen, value, frozenValue }: Amendment_AmendmentFragment) {
  const words = useWords();
  const say = usePartWords();
  const kind = frozenValue?.kind ?? 'OTHER';
  const label = words(roundParts[part].label);
  return (
    <>
      {label}: {say(part, frozen, kind)} → {say(part, value, kind)}
    </>
  );
}

/** Why, who proposed it, and what was decided. */
export function AmendmentDetails({
  reason,
  askedBy,
  askedAt,
  outcome,
  isDecidedElsewhere,
}: Amendment_AmendmentFragment) {
  return (
    <>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {reason}
      </Text>
      <WhoWhen did={<Trans>Proposed by</Trans>} who={askedBy.name} at={askedAt} />
      {outcome ? (
        <>
          {outcome.words && (
            <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {outcome.words}
            </Text>
          )}
          <WhoWhen did={<EndingWords ending={outcome.ending} />} who={outcome.by.name} at={outcome.at} />
        </>
      ) : (
        <Text size="xs" c="dimmed">
          {isDecidedElsewhere ? (
            <Trans>Waiting for a manager of another team, because no other manager of this team can decide</Trans>
          ) : (
            <Trans>Waiting for a manager’s decision</Trans>
          )}
        </Text>
      )}
    </>
  );
}

function EndingWords({ ending }: { readonly ending: AmendmentEnding }) {
  switch (ending) {
    case 'AGREED':
      return <Trans>Agreed by</Trans>;
    case 'REFUSED':
      return <Trans>Refused by</Trans>;
    case 'WITHDRAWN':
      return <Trans>Withdrawn by</Trans>;
  }
}
