import { proposedAs } from '@followthrough/domain/proposed-entry';
import { intakePolicy } from '@followthrough/domain/policies/intake';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useToasts } from '@followthrough/ui/toasts';
import { useLingui } from '@lingui/react/macro';
import { useSessionStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import type { ProposalCard_ProposalFragment, Reading_PassageFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { useFailureWords } from '../../platform/changes/failure-words.js';
import { useRefusalOf } from '../../platform/changes/refusal-words.js';
import type { Refusal } from '../../platform/changes/refusal.js';
import { useUndoableDecisions } from '../decisions/use-reopening.js';
import type { DecisionKey } from '../proposals/decision-keys.js';
import { sheetOfKey, sheetOfSentence, type OpenSheet } from '../decisions/open-sheet.js';
import type { Placed } from './placed-line.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { draftOfProposal, problemAsProposed, type FoundedDraft, type Undertaker } from '../proposals/proposal-draft.js';
import { useOwnTeams } from '../decisions/use-own-teams.js';
import { useSeparating } from '../decisions/use-separating.js';
import { fits, ownAnswer, readsIt, settledKind } from '../readers/what-fits.js';
import { useAccepting } from './use-accepting.js';
import { showPassage } from './show-passage.js';
import { usePlace } from './use-place.js';
import { useWalk } from './use-walk.js';
import type { Sentence } from './walk.js';

type Proposal = ProposalCard_ProposalFragment;
type Passage = Reading_PassageFragment;

interface ReadSource {
  readonly id: string;
  readonly published?: string | null;
}

interface Read {
  readonly source: ReadSource;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Up to where all passages are loaded. */
  readonly knownTo: number;
  readonly showPossible: () => void;
}

/** What accepting a proposal would create, and why it would be refused. */
export interface Entry {
  readonly draft: FoundedDraft;
  readonly problem: string | null;
}

/** The user’s position in a source, and their decisions. */
export function useReading({ source, text, passages, knownTo, showPossible }: Read) {
  const { id: sourceId, published } = source;
  const { viewer, person } = useViewer();
  const { t } = useLingui();
  const announce = useAnnounce();
  const failureOf = useFailureWords();
  const { show } = useToasts();
  const refusalOf = useRefusalOf();
  const teams = useOwnTeams();
  // Kept while the tab is open, so that the user can look at the board and come back.
  const [team, setTeam] = useSessionStorage<string | null>({ key: `team ${sourceId}`, defaultValue: null });
  const [undertaker, setUndertaker] = useSessionStorage<Undertaker | null>({
    key: `undertaker ${sourceId}`,
    defaultValue: null,
  });
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);

  const undertakerId = undertaker?.id ?? null;
  const leadTeamId = teams.find(({ id }) => id === team)?.id ?? teams[0]?.id ?? '';
  const tellDecided = useUndoableDecisions(sourceId, ({ passage, tier }) => {
    setPlaced([]);
    if (tier === 'POSSIBLE') showPossible();
    goTo(passage.id);
  });
  const { pending, acceptAsProposed } = useAccepting({
    sourceId,
    leadTeamId,
    undertakerId,
    onSent: goOn,
    onDone: say,
    onRefused: refuse,
    onLate: ({ passage }, { message }) => {
      setPlace({ id: passage.id, byKey: false });
      announce(message);
    },
  });

  const carded = useMemo(() => passages.filter(hasCard), [passages]);
  const repeated = useMemo(() => passages.filter((passage) => !hasCard(passage) && passage.proposal), [passages]);
  const proposalOf = (id: string | null) => proposalIn(carded.find((passage) => passage.id === id));
  const isOpen = ({ id }: Passage) => proposalOf(id)?.state === 'PROPOSED' && !pending.has(id);
  /** Not decided and, for one of two readers, not answered. */
  const isWaiting = (passage: Passage) => isOpen(passage) && !ownAnswer(proposalOf(passage.id)!, person.id);
  const [place, setPlace] = usePlace(passages, carded.find(isWaiting)?.id ?? carded[0]?.id ?? null);
  const walk = useWalk({
    text,
    carded,
    repeated,
    knownTo,
    placeId: place.id,
    onFailed: (error) => show({ message: failureOf(error) }),
  });
  const { sentence } = walk;
  const here = walk.here?.id ?? place.id;
  /** What the place repeats, if anything. */
  const said = restatedBy(repeated.find(({ id }) => id === here));
  /** The open card: in the text, the place can be a passage that it also stands for. */
  const cardId = said && !walk.isWalking && carded.some(({ id }) => id === said.passage.id) ? said.passage.id : here;
  const marks = useMemo(
    () => passages.filter(({ id, state }) => state !== 'MARKED' || id === place.id),
    [passages, place.id],
  );
  const shownMarks = useMemo(
    () => (sentence ? [...marks, { ...sentence, state: 'MARKED' as const }].sort((a, b) => a.start - b.start) : marks),
    [marks, sentence],
  );
  const mayDecide = intakePolicy.decide(viewer);
  const separate = useSeparating(sourceId, ({ passage, tier }) => {
    // Behind the line, it would be gone.
    if (tier === 'POSSIBLE') showPossible();
    goTo(passage.id);
  });
  /** The number of proposals that need an undertaker before they can be accepted. */
  const waiting = carded
    .filter(isOpen)
    .filter((passage) => problemOf(proposalOf(passage.id)!)?.code === 'UNDERTAKER_MISSING').length;

  function problemOf(proposal: Proposal) {
    return problemAsProposed(proposal, leadTeamId, undertaker, published ?? null);
  }

  function goTo(id: string) {
    setPlace({ id, byKey: true });
    showPassage(id);
  }

  /** Activates a passage that was clicked, leaving focus where it is. */
  function look(id: string) {
    setPlace({ id, byKey: false });
    showPassage(id);
  }

  /** The same; where cards stand between the words, to the passage that has the card. */
  function lookAtCard(id: string) {
    const main = restatedBy(repeated.find((passage) => passage.id === id))?.passage.id;
    if (main && carded.some((passage) => passage.id === main)) look(main);
    else setPlace({ id, byKey: false });
  }

  /** To the previous or next one, decided or not. */
  function step(by: 1 | -1) {
    if (walk.isWalking) return walkOn(by);
    const at = carded.findIndex(({ id }) => id === cardId);
    const next = carded[at < 0 ? 0 : at + by];
    if (next) goTo(next.id);
  }

  function toggleWalk() {
    if (walk.isWalking) {
      const nearest = walk.end();
      if (nearest) goTo(nearest);
      return;
    }
    showPossible();
    setPlace({ id: walk.begin(), byKey: true });
  }

  /** To the next or previous sentence or passage of the walk; it does not wrap around, so that its end is seen. */
  function walkOn(by: 1 | -1) {
    if (!walk.isReady) return;
    const next = walk.stops[walk.at + by];
    if (next) goTo(next.id);
    else announce(by === 1 ? t`That was the last sentence.` : t`This is the first sentence.`);
  }

  /** To the next or previous one that waits, wrapping around; if none waits, or the user may not decide, to any. */
  function move(by: 1 | -1) {
    if (walk.isWalking) return walkOn(by);
    const at = carded.findIndex(({ id }) => id === cardId);
    const around = [...carded.slice(at + 1), ...carded.slice(0, Math.max(at, 0))];
    const next = (by === 1 ? around : around.reverse()).find(isWaiting);
    if (next && mayDecide) goTo(next.id);
    else if (!mayDecide || !carded.some(isWaiting)) step(by);
  }

  /** To the next one that waits, or back to the first. */
  function goOn(from: string) {
    if (walk.isWalking) return walkOn(1);
    const at = carded.findIndex(({ id }) => id === from);
    const next = [...carded.slice(at + 1), ...carded.slice(0, Math.max(at, 0))].find(isWaiting);
    if (next) goTo(next.id);
    // At the end the summary appears, so nothing else should scroll.
    else setPlace({ id: from, byKey: true });
  }

  function say(proposal: Proposal) {
    setPlaced(proposal.commitments);
    if (proposal.state !== 'PROPOSED') tellDecided(proposal);
    // Reopened; behind the line, it would be gone.
    else if (proposal.tier === 'POSSIBLE') showPossible();
  }

  /** After a sheet was sent. */
  function tell(proposal: Proposal) {
    say(proposal);
    if (proposal.state !== 'PROPOSED') goOn(proposal.passage.id);
  }

  function refuse(proposal: Proposal, refused: Refusal) {
    // Closing the sheet returns focus to the previous element, so the card takes it first.
    flushSync(() => setPlace({ id: proposal.passage.id, byKey: true }));
    setSheet({ is: 'edit', proposal, refused });
  }

  function accept(proposal: Proposal) {
    const problem = problemOf(proposal);
    if (problem) refuse(proposal, refusalOf(problem));
    else void acceptAsProposed(proposal);
  }

  function decide(key: DecisionKey, proposal: Proposal | null) {
    if (!mayDecide || proposal?.state !== 'PROPOSED' || pending.has(proposal.passage.id)) return;
    if (!fits(key, proposal)) return;
    if (key === 'A') accept(proposal);
    else if (key === 'E') setSheet({ is: 'edit', proposal, refused: null });
    else setSheet({ is: sheetOfKey[key], proposal });
  }

  function decideHere(key: DecisionKey) {
    if (sentence) makeOf(sentence, key);
    else decide(key, proposalOf(cardId));
  }

  function makeOf(span: Sentence, key: DecisionKey) {
    const is = sheetOfSentence[key];
    if (is && mayDecide) setSheet({ is, span });
  }

  function entryOf(proposal: Proposal): Entry {
    const draft = draftOfProposal(proposal, leadTeamId, undertaker);
    const problem = problemOf(proposal);
    return { draft, problem: problem && refusalOf(problem).message };
  }

  /** A sheet stays open while others decide; what repeats its proposal can then change. */
  function current(open: OpenSheet | null): OpenSheet | null {
    if (!open || !('proposal' in open)) return open;
    const { alsoSaid } = proposalOf(open.proposal.passage.id) ?? open.proposal;
    return { ...open, proposal: { ...open.proposal, alsoSaid } };
  }

  const opened = sheet && 'proposal' in sheet ? sheet.proposal.passage.id : null;
  const joinedTo = opened === null ? null : restatedBy(passages.find(({ id }) => id === opened));
  /** A scan can join the proposal of an open sheet to another one, which is then decided instead. */
  const leave = useEffectEvent(() => {
    if (!joinedTo) return;
    setSheet(null);
    show({ message: t`This passage now counts under “${joinedTo.title}”. Check that proposal, then decide on it.` });
    goTo(joinedTo.passage.id);
  });
  const joinedId = joinedTo?.id;
  useEffect(() => {
    if (joinedId) leave();
  }, [joinedId]);

  return {
    undertaker,
    setUndertaker,
    placed,
    entryOf,
    carded,
    waiting,
    marks,
    shownMarks,
    place,
    setPlace,
    sheet: current(sheet),
    setSheet,
    pending,
    leadTeamId,
    setTeam,
    mayDecide,
    move,
    step,
    look,
    lookAtCard,
    goTo,
    tell,
    decide,
    decideHere,
    /** Whether the open card asks for the user’s answer as one of two readers, which has keys of its own. */
    isAnswering: !sentence && proposalOf(cardId)?.state === 'PROPOSED' && readsIt(proposalOf(cardId)!, person.id),
    /** After a reader’s answer: on to the next proposal. */
    goOnFrom: ({ passage }: Proposal) => goOn(passage.id),
    makeOf,
    sentence,
    here,
    cardId,
    /** The place, if it repeats a proposal that has no card here. */
    repeated: said && cardId === here ? said : null,
    separate,
    isWalking: walk.isWalking,
    walked: walk.isReady ? { at: walk.at + 1, of: walk.stops.length } : null,
    toggleWalk,
  };
}

/** One that is decided with another proposal has a card only for what else rests on it. */
function hasCard(passage: Passage): boolean {
  const { statements, notes } = passage;
  const proposal = proposalIn(passage);
  if (!proposal?.restates) return proposal !== null || statements.length > 0 || notes.length > 0;
  const isDecidedWith = (id: string) => proposal.commitments.some((commitment) => commitment.id === id);
  return (
    statements.some(({ commitment }) => !isDecidedWith(commitment.id)) ||
    notes.some(({ id }) => id !== proposal.note?.id)
  );
}

const restatedBy = (passage: Passage | undefined) => proposalIn(passage)?.restates ?? null;

function proposalIn(passage: Passage | undefined): Proposal | null {
  const proposal = passage?.proposal ? getFragmentData(ProposalCardProposal, passage.proposal) : null;
  return proposal && proposedAs(proposal, settledKind(proposal));
}
