import { rejectionReasons } from '@followthrough/domain/intake';
import { noteKinds } from '@followthrough/domain/vocabulary';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { boardOfTeam } from '../../commitments/board-of-team.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { useViewer } from '../../people/viewer.js';
import classes from './proposal-card.module.css';

interface ProposalOutcomeProps {
  readonly proposal: ProposalCard_ProposalFragment;
  /** Assigns a review if the wording gives no date. */
  readonly onReview: (commitment: { readonly id: string; readonly words: string }) => void;
}

/** The decision on a proposal, by whom, and why. */
export function ProposalOutcome({ proposal, onReview }: ProposalOutcomeProps) {
  const { t } = useLingui();
  const words = useWords();
  const { viewer } = useViewer();
  const { commitments, note, reasonCode, reason, decidedAt, decidedBy } = proposal;
  return (
    <>
      {commitments.map(({ id, reference, title, dueWords, dueEdtf, responsibility, leadTeam }) => (
        <div key={id} className={classes.entered}>
          <Anchor component={Link} to={commitmentAddress(reference)} size="sm">
            {reference} <bdi>{title}</bdi>
          </Anchor>
          <Text size="sm" c="dimmed">
            <Trans>
              On the{' '}
              <Anchor component={Link} to={boardOfTeam(leadTeam.id, [responsibility])} size="sm">
                board of <bdi>{leadTeam.name}</bdi>
              </Anchor>
            </Trans>
          </Text>
          {dueWords && !dueEdtf && followUpPolicy.assign(viewer, { leadTeamId: leadTeam.id }) && (
            <Text size="sm">
              <Trans>“{dueWords}”: no fixed date.</Trans>{' '}
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t`Assign a review of ${reference}`}
                onClick={() => onReview({ id, words: dueWords })}
              >
                <Trans>Assign a review</Trans>
              </Button>
            </Text>
          )}
        </div>
      ))}
      {note && (
        <Text size="sm">
          {words(noteKinds[note.kind].label)}
          {note.measure && (
            <bdi>: {[note.measure, note.valueWords ?? note.value, note.unit].filter(Boolean).join(' ')}</bdi>
          )}
          {note.words && <bdi>: {note.words}</bdi>}
        </Text>
      )}
      {reasonCode && (
        <Text size="sm">
          {words(rejectionReasons[reasonCode].label)}
          {reason && <bdi>: {reason}</bdi>}
        </Text>
      )}
      {decidedAt && <WhoWhen who={decidedBy?.name ?? null} at={decidedAt} />}
    </>
  );
}
