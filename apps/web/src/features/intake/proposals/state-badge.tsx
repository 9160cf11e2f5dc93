import { proposalStates, type ProposalState } from '@followthrough/domain/proposal-states';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { Badge } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
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

/** The state of a proposal: icon, label and colour. */
export function StateBadge({ state }: { readonly state: ProposalState }) {
  const words = useWords();
  const { icon: Picture, colour } = looks[state];
  const { label, definition } = proposalStates[state];
  return (
    <Explained words={words(definition)} quiet>
      <Badge variant="outline" color={colour} radius="sm" leftSection={<Picture size={12} aria-hidden />}>
        {words(label)}
      </Badge>
    </Explained>
  );
}
