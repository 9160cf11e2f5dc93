import { proposalStates, type ProposalState } from '@followthrough/domain/proposal-states';
import { proposalTiers, type ProposalTier } from '@followthrough/domain/proposal-tiers';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { Badge } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleDotted,
  IconCircleX,
  IconLink,
  IconNote,
  type Icon,
} from '@tabler/icons-react';

const looks: Readonly<Record<ProposalState, { readonly icon: Icon; readonly colour: string }>> = {
  PROPOSED: { icon: IconCircleDashed, colour: 'yellow' },
  ACCEPTED: { icon: IconCircleCheck, colour: 'teal' },
  SPLIT: { icon: IconArrowsSplit2, colour: 'teal' },
  LINKED: { icon: IconLink, colour: 'teal' },
  NOTED: { icon: IconNote, colour: 'blue' },
  REJECTED: { icon: IconCircleX, colour: 'gray' },
  DECIDED: { icon: IconCircleDot, colour: 'gray' },
};

const possible = { icon: IconCircleDotted, colour: 'gray' };

interface StateBadgeProps {
  readonly state: ProposalState;
  readonly tier: ProposalTier;
}

/** What to call an open proposal that is only possible, or the state of any other. */
export function proposalTerm({ state, tier }: StateBadgeProps) {
  return state === 'PROPOSED' && tier === 'POSSIBLE' ? proposalTiers.POSSIBLE : proposalStates[state];
}

/** The state of a proposal: icon, label and colour. */
export function StateBadge(proposal: StateBadgeProps) {
  const words = useWords();
  const term = proposalTerm(proposal);
  const { icon: Picture, colour } = term === proposalTiers.POSSIBLE ? possible : looks[proposal.state];
  const { label, definition } = term;
  return (
    <Explained words={words(definition)} quiet>
      <Badge variant="outline" color={colour} radius="sm" leftSection={<Picture size={12} aria-hidden />}>
        {words(label)}
      </Badge>
    </Explained>
  );
}
