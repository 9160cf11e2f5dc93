import { Trans, useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import { useChange } from '../../platform/changes/use-change.js';
import { likelyIn } from '../proposals/likely-duplicates.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { draftOfProposal, foundedInput, type Undertaker } from '../proposals/proposal-draft.js';
import { AlsoApplies, shownAlsoSaid } from './also-applies.js';
import { EnterSheet } from './enter-sheet.js';
import { LinkSheet } from './link-sheet.js';
import { NoteSheet } from './note-sheet.js';
import type { OpenSheet } from './open-sheet.js';
import { RejectSheet } from './reject-sheet.js';
import { SplitSheet } from './split-sheet.js';
import { useLate } from './use-late.js';
import { useReopening } from './use-reopening.js';

const AcceptProposal = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

const LinkProposal = graphql(`
  mutation LinkProposal($input: LinkProposalInput!) {
    linkProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

const NoteProposal = graphql(`
  mutation NoteProposal($input: NoteProposalInput!) {
    noteProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

interface ProposalSheetProps {
  readonly sheet: Extract<OpenSheet, { proposal: unknown }>;
  readonly leadTeamId: string;
  readonly undertaker: Undertaker | null;
  /** The date of the source (EDTF). */
  readonly against: string | null;
  readonly onDecided: (proposal: ProposalCard_ProposalFragment) => void;
  readonly onClose: () => void;
}

/** The sheet for one decision about a proposal. After a refusal it stays open with everything typed. */
export function ProposalSheet({ sheet, leadTeamId, undertaker, against, onDecided, onClose }: ProposalSheetProps) {
  const { proposal } = sheet;
  const shared = {
    proposal,
    proposed: draftOfProposal(proposal, leadTeamId, undertaker),
    against,
    onSent: (done: FragmentType<typeof ProposalCardProposal>) => {
      onDecided(getFragmentData(ProposalCardProposal, done));
      onClose();
    },
    onClose,
  };
  switch (sheet.is) {
    case 'edit':
      return <AcceptEdited {...shared} refused={sheet.refused} />;
    case 'split':
      return <SplitSheet {...shared} />;
    case 'link':
      return <LinkIt {...shared} toId={sheet.toId ?? null} />;
    case 'note':
      return <NoteIt {...shared} />;
    case 'reject':
      return <RejectSheet {...shared} />;
    case 'reopen':
      return <Reopen {...shared} />;
  }
}

interface SharedProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly proposed: ReturnType<typeof draftOfProposal>;
  readonly against: string | null;
  readonly onSent: (done: FragmentType<typeof ProposalCardProposal>) => void;
  readonly onClose: () => void;
}

function AcceptEdited({
  proposal,
  proposed,
  refused,
  ...sheet
}: SharedProps & Pick<Extract<OpenSheet, { is: 'edit' }>, 'refused'>) {
  const { t } = useLingui();
  const { id, passage, source } = proposal;
  const isLate = useLate(source.id);
  const [accept] = useChange(AcceptProposal, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  return (
    <EnterSheet
      {...sheet}
      draft={id}
      title={t`Edit, then accept`}
      action={t`Accept`}
      quote={passage.quote}
      under={<AlsoApplies proposal={proposal} />}
      initial={proposed}
      refused={refused}
      send={(draft) => accept({ proposalId: id, alsoSaid: shownAlsoSaid(proposal), commitment: foundedInput(draft) })}
    />
  );
}

function LinkIt({ proposal, proposed, toId, onSent, onClose }: SharedProps & { readonly toId: string | null }) {
  const { id, passage, source } = proposal;
  const isLate = useLate(source.id);
  const [link] = useChange(LinkProposal, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  const likely = likelyIn(proposal);
  return (
    <LinkSheet
      draft={id}
      quote={passage.quote}
      under={<AlsoApplies proposal={proposal} />}
      said={proposed.said}
      likely={likely}
      chosen={likely.find((one) => one.id === toId) ?? null}
      send={(commitmentId, said) =>
        link({
          ...{ proposalId: id, alsoSaid: shownAlsoSaid(proposal), commitmentId },
          said: foundedInput({ ...proposed, said }).said,
        })
      }
      onSent={onSent}
      onClose={onClose}
    />
  );
}

function NoteIt({ proposal, onSent, onClose }: SharedProps) {
  const { id, passage, source, currency } = proposal;
  const isLate = useLate(source.id);
  const [note] = useChange(NoteProposal, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  return (
    <NoteSheet
      draft={id}
      quote={passage.quote}
      under={<AlsoApplies proposal={proposal} />}
      currency={currency ?? null}
      send={(facts) => note({ proposalId: id, alsoSaid: shownAlsoSaid(proposal), note: facts })}
      onSent={onSent}
      onClose={onClose}
    />
  );
}

function Reopen({ proposal, onSent, onClose }: SharedProps) {
  const { t } = useLingui();
  const reopen = useReopening(proposal);
  const { id, state, decidedAt } = proposal;
  return (
    <ReasonDialog
      draft={`reopen ${id}`}
      title={t`Reopen this proposal`}
      action={t`Reopen`}
      send={(reason) => reopen(id, decidedAt ?? null, reason)}
      onSent={onSent}
      onClose={onClose}
    >
      <Trans>The proposal will be open for a new decision. The trail still shows what was decided, and by whom.</Trans>{' '}
      {(state === 'ACCEPTED' || state === 'SPLIT') && (
        <Trans>What was created from it is archived with your reason.</Trans>
      )}
      {state === 'LINKED' && <Trans>The passage no longer counts as a statement of that commitment.</Trans>}
      {state === 'SPLIT' && <Trans>Commitments that were only linked stay, without this statement.</Trans>}
    </ReasonDialog>
  );
}
