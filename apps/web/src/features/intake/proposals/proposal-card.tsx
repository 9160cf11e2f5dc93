import { Mark } from '@followthrough/ui/mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { KeyButton } from '../../platform/keys/key-button.js';
import { ReadBy } from '../readers/read-by.js';
import { AlsoSaid } from './also-said.js';
import { ProposedBy } from '../outside/proposed-by.js';
import type { DecisionKey } from './decision-keys.js';
import { fits, isSettledAsNone } from '../readers/what-fits.js';
import classes from './proposal-card.module.css';
import type { FoundedDraft } from './proposal-draft.js';
import { LikelyDuplicates } from './likely-duplicates.js';
import { ProposalFacts } from './proposal-facts.js';
import { ProposalLine } from './proposal-line.js';
import { ProposalOutcome } from './proposal-outcome.js';
import { StateBadge } from './state-badge.js';

interface ProposalCardProps {
  readonly proposal: ProposalCard_ProposalFragment;
  /** What accepting it would create. */
  readonly draft: FoundedDraft;
  /** Why it cannot be accepted unchanged. */
  readonly problem: string | null;
  readonly isActive: boolean;
  /** A decision is being sent. */
  readonly isPending: boolean;
  /** Whether the user may decide. */
  readonly mayDecide: boolean;
  readonly onDecide: (key: DecisionKey, proposal: ProposalCard_ProposalFragment) => void;
  readonly onReopen: (proposal: ProposalCard_ProposalFragment) => void;
  /** Links to a possible duplicate. */
  readonly onLink: (proposal: ProposalCard_ProposalFragment, commitmentId: string) => void;
  /** Shows a passage in the text. */
  readonly onShow: (passageId: string) => void;
  /** Gives a proposal that repeats this one a decision of its own. */
  readonly onSeparate: (proposalId: string) => void;
  /** Goes on after a reader’s answer. */
  readonly onAnswered: (proposal: ProposalCard_ProposalFragment) => void;
  readonly onReview: (commitment: { readonly id: string; readonly words: string }) => void;
}

/** A proposal: one line, or the whole card when it is active. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, problem, isActive, mayDecide } = props;
  return isActive ? <OpenCard {...props} /> : <ProposalLine proposal={proposal} needsEdit={mayDecide && !!problem} />;
}

function OpenCard(props: ProposalCardProps) {
  const { proposal, draft, problem, isPending, mayDecide, onDecide, onReopen, onLink, onReview, onShow } = props;
  const { onSeparate, onAnswered } = props;
  const { state, title, kind, likelyDuplicates } = proposal;
  const isOpen = state === 'PROPOSED';
  const { readIn } = proposal;
  const mayBeDecided = isOpen && mayDecide && (!readIn || readIn.isSettled);
  // The created commitment shows the same title, with its link.
  const entered = proposal.commitments.some((commitment) => commitment.title === title);
  return (
    <Stack gap="xs">
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <StateBadge {...proposal} />
          <ProposedBy {...proposal} />
        </Group>
        {isOpen && likelyDuplicates.length > 0 && <Mark kind="duplicate" quiet />}
      </Group>
      {!entered && (
        <Text fw={550}>
          <bdi>{title}</bdi>
        </Text>
      )}
      {isOpen && <ProposalFacts proposal={proposal} draft={draft} />}
      {isOpen && (
        <LikelyDuplicates
          proposal={proposal}
          onLink={mayBeDecided && !isSettledAsNone(proposal) ? (id) => onLink(proposal, id) : null}
        />
      )}
      <AlsoSaid
        proposal={proposal}
        isPending={isPending}
        onShow={onShow}
        onSeparate={mayBeDecided ? onSeparate : null}
      />
      {readIn && <ReadBy item={readIn} isOpen={isOpen} kind={kind} onAnswered={() => onAnswered(proposal)} />}
      {mayBeDecided && problem && !isSettledAsNone(proposal) && (
        <Text size="sm" className={classes.problem}>
          <IconAlertTriangle size={14} aria-hidden /> <Trans>Cannot be accepted as it is. {problem}</Trans>
        </Text>
      )}
      {mayBeDecided && (
        <Actions
          proposal={proposal}
          busy={isPending}
          needsEdit={problem !== null}
          onChoose={(key) => onDecide(key, proposal)}
        />
      )}
      {!isOpen && <ProposalOutcome proposal={proposal} onReview={onReview} />}
      {!isOpen && state !== 'DECIDED' && mayDecide && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => onReopen(proposal)}>
            <Trans>Reopen</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface ActionsProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly busy: boolean;
  readonly needsEdit: boolean;
  readonly onChoose: (key: DecisionKey) => void;
}

/** A button for every decision, labelled with its shortcut. */
function Actions({ proposal, busy, needsEdit, onChoose }: ActionsProps) {
  const { t } = useLingui();
  const actions: readonly (readonly [DecisionKey, string])[] = [
    ['A', t`Accept`],
    ['E', t`Edit`],
    ['L', t`Link`],
    ['S', t`Split`],
    ['N', t`Note`],
    ['X', t`Reject`],
  ];
  return (
    <Group gap={6} className="ft-no-print">
      {actions
        .filter(([key]) => fits(key, proposal))
        .map(([key, label]) => (
          <KeyButton
            key={key}
            hint={key}
            variant={key === (needsEdit ? 'E' : 'A') ? 'filled' : 'default'}
            disabled={busy}
            onClick={() => onChoose(key)}
          >
            {label}
          </KeyButton>
        ))}
    </Group>
  );
}
