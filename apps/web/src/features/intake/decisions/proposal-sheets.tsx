import { ReasonDialog } from '@followthrough/ui/reason-dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import type { Decided } from './decided.js';
import { EnterSheet } from './enter-sheet.js';
import { LinkSheet } from './link-sheet.js';
import { NoteSheet } from './note-sheet.js';
import type { OpenSheet } from './open-sheet.js';
import { draftOfProposal, foundedInput, type Undertaker } from '../proposals/proposal-draft.js';
import { RejectSheet } from './reject-sheet.js';
import { SplitSheet } from './split-sheet.js';
import { useAcceptProposal } from './use-accept-proposal.js';
import { useLinkProposal } from './use-link-proposal.js';
import { useNoteProposal } from './use-note-proposal.js';
import { useRejectProposal } from './use-reject-proposal.js';
import { useReopenProposal } from './use-reopen-proposal.js';
import { useSplitProposal } from './use-split-proposal.js';

interface ProposalSheetProps {
  readonly sheet: Extract<OpenSheet, { proposal: unknown }>;
  readonly leadTeamId: string;
  readonly undertaker: Undertaker | null;
  /** The date of the source (EDTF). */
  readonly against: string | null;
  readonly onDecided: (outcome: Decided) => void;
  readonly onClose: () => void;
}

/** The sheet of one decision about a proposal. What was refused stays open with everything typed. */
export function ProposalSheet({ sheet, leadTeamId, undertaker, against, onDecided, onClose }: ProposalSheetProps) {
  const { proposal } = sheet;
  const { quote } = proposal.passage;
  const told = async (deciding: Promise<Decided>): Promise<Decided> => {
    const outcome = await deciding;
    onDecided(outcome);
    return outcome;
  };
  const shared = {
    proposal,
    quote,
    proposed: draftOfProposal(proposal, leadTeamId, undertaker),
    against,
    told,
    onClose,
  };
  switch (sheet.is) {
    case 'edit':
      return <AcceptEdited {...shared} refused={sheet.refused} />;
    case 'split':
      return <Split {...shared} />;
    case 'link':
      return <LinkIt {...shared} />;
    case 'note':
      return <NoteIt {...shared} />;
    case 'reject':
      return <RejectIt {...shared} />;
    case 'reopen':
      return <Reopen {...shared} />;
  }
}

interface SharedProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly quote: string;
  readonly proposed: ReturnType<typeof draftOfProposal>;
  readonly against: string | null;
  readonly told: (deciding: Promise<Decided>) => Promise<Decided>;
  readonly onClose: () => void;
}

function AcceptEdited({
  proposal,
  quote,
  proposed,
  against,
  refused,
  told,
  onClose,
}: SharedProps & Pick<Extract<OpenSheet, { is: 'edit' }>, 'refused'>) {
  const { t } = useLingui();
  const { accept, busy } = useAcceptProposal();
  return (
    <EnterSheet
      title={t`Edit, then accept`}
      action={t`Accept`}
      quote={quote}
      initial={proposed}
      against={against}
      refused={refused}
      busy={busy}
      save={(draft) => told(accept({ proposalId: proposal.id, commitment: foundedInput(draft) }))}
      onClose={onClose}
    />
  );
}

function Split({ proposal, told, ...sheet }: SharedProps) {
  const { split, busy } = useSplitProposal();
  return (
    <SplitSheet
      {...sheet}
      busy={busy}
      split={(drafts) => told(split({ proposalId: proposal.id, commitments: drafts.map(foundedInput) }))}
    />
  );
}

function LinkIt({ proposal, quote, proposed, told, onClose }: SharedProps) {
  const { link, busy } = useLinkProposal();
  const likely = proposal.likelyDuplicates.map(({ commitmentId, reference, title }) => ({
    id: commitmentId,
    name: `${reference} ${title}`,
  }));
  return (
    <LinkSheet
      quote={quote}
      said={proposed.said}
      likely={likely}
      chosen={null}
      busy={busy}
      link={(commitmentId, said) =>
        told(link({ proposalId: proposal.id, commitmentId, said: foundedInput({ ...proposed, said }).said }))
      }
      onClose={onClose}
    />
  );
}

function NoteIt({ proposal, quote, told, onClose }: SharedProps) {
  const { note, busy } = useNoteProposal();
  const keep = (facts: Parameters<typeof note>[0]['note']) => told(note({ proposalId: proposal.id, note: facts }));
  return <NoteSheet quote={quote} busy={busy} note={keep} onClose={onClose} />;
}

function RejectIt({ proposal, quote, told, onClose }: SharedProps) {
  const { reject, busy } = useRejectProposal();
  return (
    <RejectSheet
      quote={quote}
      busy={busy}
      reject={(reasonCode, reason) => told(reject({ proposalId: proposal.id, reasonCode, reason: reason || null }))}
      onClose={onClose}
    />
  );
}

function Reopen({ proposal, told, onClose }: SharedProps) {
  const { t } = useLingui();
  const { reopen, busy } = useReopenProposal();
  const [problem, setProblem] = useState<string | null>(null);
  async function confirm(reason: string) {
    const outcome = await told(reopen({ proposalId: proposal.id, reason }));
    if (outcome.refused) setProblem(outcome.refused.message);
    else onClose();
  }
  return (
    <ReasonDialog
      opened
      title={t`Decide again`}
      action={t`Take the decision back`}
      busy={busy}
      problem={problem}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <Trans>The proposal is open again. What was decided, and by whom, stays in the trail.</Trans>
    </ReasonDialog>
  );
}
