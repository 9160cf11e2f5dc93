import { intakePolicy } from '@followthrough/domain/policies/intake';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment, Reading_PassageFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { useRefusalOf } from '../../platform/changes/refusal-words.js';
import type { Refusal } from '../../platform/changes/refusal.js';
import { useChange } from '../../platform/changes/use-change.js';
import { late, useLate } from '../decisions/use-late.js';
import type { DecisionKey } from '../proposals/decision-keys.js';
import { sheetOfKey, type OpenSheet } from '../decisions/open-sheet.js';
import type { Placed } from './placed-line.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { draftOfProposal, problemAsProposed, type FoundedDraft, type Undertaker } from '../proposals/proposal-draft.js';
import { useOwnTeams } from '../decisions/use-own-teams.js';
import { showPassage } from './show-passage.js';
import { usePlace } from './use-place.js';

const AcceptAsProposed = graphql(`
  mutation AcceptAsProposed($input: AcceptAsProposedInput!) {
    acceptAsProposed(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

type Proposal = ProposalCard_ProposalFragment;
type Passage = Reading_PassageFragment;

interface ReadSource {
  readonly id: string;
  readonly published?: string | null;
}

/** What accepting a proposal would enter, and why it would be refused as it is. */
export interface Entry {
  readonly draft: FoundedDraft;
  readonly problem: string | null;
}

/** Where a reader is in a source, and what they decide on the way. */
export function useReading({ id: sourceId, published }: ReadSource, passages: readonly Passage[]) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const announce = useAnnounce();
  const refusalOf = useRefusalOf();
  const teams = useOwnTeams();
  const isLate = useLate(sourceId);
  const [accept] = useChange(AcceptAsProposed, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  const [team, setTeam] = useState<string | null>(null);
  const [undertaker, setUndertaker] = useState<Undertaker | null>(null);
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());

  const carded = useMemo(() => passages.filter(hasCard), [passages]);
  const proposalOf = (id: string | null) => proposalIn(carded.find((passage) => passage.id === id));
  const isOpen = ({ id }: Passage) => proposalOf(id)?.state === 'PROPOSED' && !pending.has(id);
  const [place, setPlace] = usePlace(passages, carded.find(isOpen)?.id ?? carded[0]?.id ?? null);
  const marks = useMemo(
    () => passages.filter(({ id, state }) => state !== 'MARKED' || id === place.id),
    [passages, place.id],
  );
  const leadTeamId = team ?? teams[0]?.id ?? '';
  const mayDecide = intakePolicy.decide(viewer);

  function goTo(id: string) {
    setPlace({ id, byKey: true });
    showPassage(id);
  }

  function move(step: 1 | -1) {
    const at = carded.findIndex(({ id }) => id === place.id);
    const next = carded[at < 0 ? 0 : at + step];
    if (next) goTo(next.id);
  }

  /** On to the next that nobody decided about, or back to the first of them. */
  function goOn(from: string) {
    const at = carded.findIndex(({ id }) => id === from);
    const next = [...carded.slice(at + 1), ...carded.slice(0, at)].find(isOpen);
    goTo(next?.id ?? from);
  }

  function say({ state, commitments, source }: Proposal) {
    const { proposalsDecided: decided, proposalsMade: made } = source;
    const entered = commitments.map(({ reference }) => reference).join(', ');
    const isEntered = entered !== '' && state !== 'PROPOSED';
    setPlaced(commitments);
    announce(isEntered ? t`${entered}: ${decided} of ${made} decided` : t`${decided} of ${made} decided`);
  }

  /** After a sheet was sent. */
  function tell(proposal: Proposal) {
    say(proposal);
    if (proposal.state !== 'PROPOSED') goOn(proposal.passage.id);
  }

  function refuse(proposal: Proposal, refused: Refusal) {
    // Closing the sheet leads back to what had the focus, so the card takes it first.
    flushSync(() => setPlace({ id: proposal.passage.id, byKey: true }));
    setSheet({ is: 'edit', proposal, refused });
  }

  /** The reader goes on at once; what is refused comes back with its sheet open. */
  async function acceptAsProposed(proposal: Proposal) {
    const { id: passageId } = proposal.passage;
    const problem = problemAsProposed(proposal, leadTeamId, undertaker, published ?? null);
    if (problem) return refuse(proposal, refusalOf(problem));
    setPending((now) => new Set([...now, passageId]));
    goOn(passageId);
    const { id: proposalId, version } = proposal;
    const input = { proposalId, version, leadTeamId, undertakerId: undertaker?.id ?? null };
    const { done, refused } = await accept(input);
    setPending((now) => new Set([...now].filter((id) => id !== passageId)));
    if (!refused) return say(getFragmentData(ProposalCardProposal, done));
    if (refused.problemCode !== late) return refuse(proposal, refused);
    setPlace({ id: passageId, byKey: false });
    announce(refused.message);
  }

  function decide(key: DecisionKey, proposal: Proposal | null) {
    if (!mayDecide || proposal?.state !== 'PROPOSED' || pending.has(proposal.passage.id)) return;
    if (key === 'A') void acceptAsProposed(proposal);
    else if (key === 'E') setSheet({ is: 'edit', proposal, refused: null });
    else setSheet({ is: sheetOfKey[key], proposal });
  }

  function entryOf(proposal: Proposal): Entry {
    const draft = draftOfProposal(proposal, leadTeamId, undertaker);
    const problem = problemAsProposed(proposal, leadTeamId, undertaker, published ?? null);
    return { draft, problem: problem && refusalOf(problem).message };
  }

  return {
    undertaker,
    setUndertaker,
    placed,
    entryOf,
    carded,
    marks,
    place,
    setPlace,
    sheet,
    setSheet,
    pending,
    leadTeamId,
    setTeam,
    mayDecide,
    move,
    tell,
    decide,
    decideHere: (key: DecisionKey) => decide(key, proposalOf(place.id)),
  };
}

function hasCard({ proposal, statements, notes }: Passage): boolean {
  return Boolean(proposal) || statements.length > 0 || notes.length > 0;
}

function proposalIn(passage: Passage | undefined): Proposal | null {
  return passage?.proposal ? getFragmentData(ProposalCardProposal, passage.proposal) : null;
}
