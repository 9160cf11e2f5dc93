import { rejectionReasons } from '@followthrough/domain/intake';
import { Mark } from '@followthrough/ui/mark';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { useViewer } from '../../people/viewer.js';
import { ProposedBy } from '../outside/proposed-by.js';
import { useFoundWords } from '../readers/found-fields.js';
import { isToAdjudicate, ownAnswer } from '../readers/what-fits.js';
import card from './proposal-card.module.css';
import classes from './proposal-line.module.css';
import { StateBadge } from './state-badge.js';

interface ProposalLineProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly needsEdit: boolean;
}

/** An inactive proposal: one line, or one per resulting commitment. */
export function ProposalLine({ proposal, needsEdit }: ProposalLineProps) {
  const { state, tier, title, commitments, likelyDuplicates } = proposal;
  const isOpen = state === 'PROPOSED';
  if (commitments.length > 0) {
    return commitments.map((commitment) => (
      <div key={commitment.id} className={classes.line}>
        <StateBadge {...proposal} />
        <span className={classes.title} title={commitment.title}>
          <Anchor component={Link} to={commitmentAddress(commitment.reference)} size="sm">
            {commitment.reference} <bdi>{commitment.title}</bdi>
          </Anchor>
        </span>
      </div>
    ));
  }
  return (
    <div className={classes.line}>
      {(!isOpen || tier === 'POSSIBLE') && <StateBadge {...proposal} />}
      <bdi className={classes.title} title={title}>
        {title}
      </bdi>
      <Because proposal={proposal} />
      {isOpen && <Read proposal={proposal} />}
      {isOpen && <ProposedBy {...proposal} />}
      {isOpen && needsEdit && (
        <Text span size="xs" className={card.problem}>
          <IconAlertTriangle size={12} aria-hidden /> <Trans>Needs editing</Trans>
        </Text>
      )}
      {isOpen && likelyDuplicates.length > 0 && <Mark kind="duplicate" quiet />}
    </div>
  );
}

/** A short reason for keeping it out of the register. */
function Because({ proposal: { reasonCode, note } }: Pick<ProposalLineProps, 'proposal'>) {
  const words = useWords();
  const because = reasonCode ? words(rejectionReasons[reasonCode].label) : (note?.measure ?? null);
  return (
    because && (
      <Text span size="xs" c="dimmed" className={classes.because}>
        <bdi>{because}</bdi>
      </Text>
    )
  );
}

/** Where two people read it: what the user answered or, once both have finished, that a third person has to adjudicate it. */
function Read({ proposal }: Pick<ProposalLineProps, 'proposal'>) {
  const { person } = useViewer();
  const foundWords = useFoundWords();
  const own = ownAnswer(proposal, person.id);
  if (own) {
    return (
      <Text span size="xs" c="dimmed" className={classes.because}>
        <IconCheck size={12} aria-hidden /> {foundWords(own.kind)}
      </Text>
    );
  }
  return (
    isToAdjudicate(proposal) && (
      <Text span size="xs" className={card.problem}>
        <IconAlertTriangle size={12} aria-hidden /> <Trans>Readers differ</Trans>
      </Text>
    )
  );
}
