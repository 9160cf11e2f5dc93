import { proposedAs } from '@followthrough/domain/proposed-entry';
import { passageStates } from '@followthrough/domain/passage-states';
import { useWords } from '@followthrough/ui/words';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import type { ProposalCard_ProposalFragment, Reading_PassageFragment } from '../../../generated/graphql.js';
import { CardFrame } from './card-frame.js';
import { PassageCard } from './passage-card.js';
import { ProposalCard } from '../proposals/proposal-card.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { settledKind } from '../readers/what-fits.js';
import { proposalTerm } from '../proposals/state-badge.js';
import type { Entry } from './use-reading.js';

interface ReadingCardProps extends Omit<Parameters<typeof ProposalCard>[0], 'proposal' | 'draft' | 'problem'> {
  readonly passage: Reading_PassageFragment;
  /** What accepting a proposal would create, and why it would be refused. */
  readonly entryOf: (proposal: ProposalCard_ProposalFragment) => Entry;
  readonly takesFocus: boolean;
  readonly onActivate: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** The card of a passage: its proposal, unless that is decided with another one, or its statements and notes. */
export function ReadingCard({ passage, entryOf, takesFocus, onActivate, onStep, ...card }: ReadingCardProps) {
  const words = useWords();
  const read = passage.proposal ? getFragmentData(ProposalCardProposal, passage.proposal) : null;
  const made = read && proposedAs(read, settledKind(read));
  const proposal = made?.restates ? null : made;
  const label = proposal
    ? `${words(proposalTerm(proposal).label)}: ${proposal.title}`
    : `${words(passageStates[passage.state].label)}: ${passage.quote.slice(0, 120)}`;
  return (
    <CardFrame label={label} isActive={card.isActive} takesFocus={takesFocus} onActivate={onActivate} onStep={onStep}>
      {proposal ? (
        <ProposalCard {...card} proposal={proposal} {...entryOf(proposal)} />
      ) : (
        <PassageCard passage={passage} />
      )}
    </CardFrame>
  );
}
