import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import classes from '../proposals/also-said.module.css';

/** In a form: the passages that are decided with a proposal. */
export function AlsoApplies({ proposal: { alsoSaid } }: { readonly proposal: ProposalCard_ProposalFragment }) {
  if (alsoSaid.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        <Trans>Also applies to</Trans>
      </Text>
      <ul className={classes.list}>
        {alsoSaid.map(({ id, passage }) => (
          <li key={id} className={classes.quote}>
            <bdi className={classes.words}>{passage.quote}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The joined proposals, as shown to the user. */
export const shownAlsoSaid = ({ alsoSaid }: ProposalCard_ProposalFragment) => alsoSaid.map(({ id }) => id);
