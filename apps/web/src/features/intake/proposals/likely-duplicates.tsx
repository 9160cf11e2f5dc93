import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import type { ChosenCommitment } from '../../commitments/commitment-search.js';
import classes from './proposal-card.module.css';

interface LikelyDuplicatesProps {
  readonly proposal: ProposalCard_ProposalFragment;
  /** Null if the user may not decide. */
  readonly onLink: ((commitmentId: string) => void) | null;
}

/** Possible duplicates of a proposal, each with buttons to open it and link to it. */
export function LikelyDuplicates({ proposal: { likelyDuplicates }, onLink }: LikelyDuplicatesProps) {
  const { t } = useLingui();
  if (likelyDuplicates.length === 0) return null;
  return (
    <div className={classes.duplicates}>
      <Text size="sm" fw={550}>
        <Trans>Possible duplicates</Trans>
      </Text>
      <ul>
        {likelyDuplicates.map(({ commitmentId, reference, title, sharedParties }) => (
          <li key={commitmentId} className={classes.duplicate}>
            <div className={classes.duplicateWords}>
              <Text size="sm">
                {reference} <bdi>{title}</bdi>
              </Text>
              <Text size="xs" c="dimmed">
                {sharedParties.length > 0 ? (
                  <Trans>
                    Same kind and party (<bdi>{sharedParties.join(', ')}</bdi>)
                  </Trans>
                ) : (
                  <Trans>Same kind and a similar title</Trans>
                )}
              </Text>
            </div>
            <Button
              component={Link}
              to={commitmentAddress(reference)}
              target="_blank"
              variant="subtle"
              size="compact-sm"
              aria-label={t`Open ${reference} in a new tab`}
            >
              <Trans>Open</Trans>
            </Button>
            {onLink && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t`Link to ${reference}`}
                onClick={() => onLink(commitmentId)}
              >
                <Trans>Link</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same, as options of a form. */
export function likelyIn({ likelyDuplicates }: ProposalCard_ProposalFragment): ChosenCommitment[] {
  return likelyDuplicates.map(({ commitmentId, reference, title }) => ({
    id: commitmentId,
    name: `${reference} ${title}`,
  }));
}
