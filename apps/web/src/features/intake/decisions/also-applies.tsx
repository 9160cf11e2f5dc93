import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';

/** In a form: the passages that are decided with a proposal. */
export function AlsoApplies({ proposal: { alsoSaid } }: { readonly proposal: ProposalCard_ProposalFragment }) {
  if (alsoSaid.length === 0) return null;
  const quotes = alsoSaid.map(({ passage }) => `“${passage.quote}”`).join(' · ');
  return (
    <Text size="sm" lineClamp={4}>
      <Trans>
        Also applies to: <bdi>{quotes}</bdi>
      </Trans>
    </Text>
  );
}

/** What repeats a proposal, as shown to the user. */
export const shownAlsoSaid = ({ alsoSaid }: ProposalCard_ProposalFragment) => alsoSaid.map(({ id }) => id);
