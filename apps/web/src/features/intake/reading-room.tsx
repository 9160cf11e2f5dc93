import { useApolloClient } from '@apollo/client/react';
import { intakePolicy } from '@followthrough/domain/policies/intake';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ListMore } from '@followthrough/ui/list-more';
import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import type { ProposalCard_ProposalFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { SelectionBar } from '../sources/selection-bar.js';
import type { SelectedSpan } from '../sources/selected-span.js';
import { SourceText } from '../sources/source-text.js';
import type { Decided } from './decided.js';
import type { DecisionKey } from './decision-keys.js';
import { DecisionsColumn } from './decisions-column.js';
import { DecisionsHead } from './decisions-head.js';
import { KeysHelp } from './keys-help.js';
import { sheetOfKey, type OpenSheet } from './open-sheet.js';
import { ReadingPassage } from './passage-fragment.js';
import { ProposalCardProposal } from './proposal-card-fragment.js';
import { draftOfProposal, foundedInput } from './proposal-draft.js';
import { ProposalSheet } from './proposal-sheets.js';
import { ReadingCard } from './reading-card.js';
import classes from './reading-room.module.css';
import { ReviewDialog } from './review-dialog.js';
import { SelectionSheet } from './selection-sheets.js';
import { useAcceptProposal } from './use-accept-proposal.js';
import { useKeys } from './use-keys.js';
import { useOwnTeams } from './use-own-teams.js';
import { showPassage, usePlace } from './use-place.js';

interface ReadingRoomProps {
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly published?: string | null;
    readonly language?: string | null;
    readonly proposalsMade: number;
    readonly proposalsDecided: number;
  };
  readonly text: string;
  readonly passages: readonly FragmentType<typeof ReadingPassage>[];
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

type Proposal = ProposalCard_ProposalFragment;

/** The text at the left; at the right, beside each passage, what is to be decided about it or what became of it. */
export function ReadingRoom({ source, text, passages: masked, hasMore, busy, onMore }: ReadingRoomProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const client = useApolloClient();
  const announce = useAnnounce();
  const isWide = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false });
  const teams = useOwnTeams();
  const { accept } = useAcceptProposal();
  const words = useRef<HTMLDivElement>(null);
  const [team, setTeam] = useState<string | null>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [span, setSpan] = useState<SelectedSpan | null>(null);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [keysOn, setKeysOn] = useState(true);

  const all = getFragmentData(ReadingPassage, masked);
  const carded = useMemo(
    () => all.filter(({ proposal, statements, notes }) => proposal || statements.length > 0 || notes.length > 0),
    [all],
  );
  const proposalOf = (id: string | null): Proposal | null => {
    const held = carded.find((passage) => passage.id === id)?.proposal;
    return held ? getFragmentData(ProposalCardProposal, held) : null;
  };
  const isOpen = (id: string) => proposalOf(id)?.state === 'PROPOSED' && !pending.has(id);
  const [place, setPlace] = usePlace(all, carded.find(({ id }) => isOpen(id))?.id ?? carded[0]?.id ?? null);
  const marks = useMemo(() => all.filter(({ id, state }) => state !== 'MARKED' || id === place.id), [all, place.id]);
  const leadTeamId = team ?? teams[0]?.id ?? '';
  const mayDecide = intakePolicy.decide(viewer);
  const against = source.published ?? null;

  function move(step: 1 | -1) {
    const at = carded.findIndex(({ id }) => id === place.id);
    const next = carded[at < 0 ? 0 : at + step];
    if (next) goTo(next.id);
  }

  function goTo(id: string) {
    setPlace({ id, byKey: true });
    showPassage(id);
  }

  /** On to the next that nobody decided about, or back to the first of them. */
  function goOn(from: string) {
    const at = carded.findIndex(({ id }) => id === from);
    const next = [...carded.slice(at + 1), ...carded.slice(0, at)].find(({ id }) => isOpen(id));
    goTo(next?.id ?? from);
  }

  function tell(outcome: Decided, passageId: string) {
    if (outcome.refused) {
      if (outcome.isLate) void client.refetchQueries({ include: ['SourceWork'] });
      return;
    }
    const { commitments, source: counts } = outcome.done;
    const { proposalsDecided: decided, proposalsMade: made } = counts;
    const entered = commitments.map(({ reference }) => reference).join(', ');
    announce(entered ? t`${entered}: ${decided} of ${made} decided` : t`${decided} of ${made} decided`);
    if (outcome.done.state !== 'PROPOSED') goOn(passageId);
  }

  async function acceptAsProposed(proposal: Proposal) {
    const { id: passageId } = proposal.passage;
    setPending(new Set([...pending, passageId]));
    goOn(passageId);
    const commitment = foundedInput(draftOfProposal(proposal, leadTeamId));
    const outcome = await accept({ proposalId: proposal.id, commitment });
    setPending((now) => new Set([...now].filter((id) => id !== passageId)));
    if (!outcome.refused) {
      const { commitments, source: counts } = outcome.done;
      const { proposalsDecided: decided, proposalsMade: made } = counts;
      return announce(t`${commitments.map(({ reference }) => reference).join(', ')}: ${decided} of ${made} decided`);
    }
    tell(outcome, passageId);
    setPlace({ id: passageId, byKey: false });
    if (outcome.isLate) announce(outcome.refused.message);
    else setSheet({ is: 'edit', proposal, refused: outcome.refused });
  }

  function decide(key: DecisionKey, proposal: Proposal) {
    if (!mayDecide || proposal.state !== 'PROPOSED' || pending.has(proposal.passage.id)) return;
    if (key === 'A') void acceptAsProposed(proposal);
    else if (key === 'E') setSheet({ is: 'edit', proposal, refused: null });
    else setSheet({ is: sheetOfKey[key], proposal });
  }

  const pressed = (key: DecisionKey) => () => {
    const proposal = proposalOf(place.id);
    if (proposal) decide(key, proposal);
  };
  useKeys(keysOn && sheet === null, {
    J: () => move(1),
    K: () => move(-1),
    A: pressed('A'),
    E: pressed('E'),
    L: pressed('L'),
    S: pressed('S'),
    N: pressed('N'),
    X: pressed('X'),
    '?': () => setSheet({ is: 'keys' }),
  });

  const card = (id: string) => {
    const passage = carded.find((one) => one.id === id);
    if (!passage) return null;
    return (
      <ReadingCard
        key={id}
        passage={passage}
        isActive={id === place.id}
        takesFocus={place.byKey}
        isPending={pending.has(id)}
        mayDecide={mayDecide}
        onActivate={() => setPlace({ id, byKey: false })}
        onDecide={decide}
        onReopen={(proposal) => setSheet({ is: 'reopen', proposal })}
        onReview={(commitment) => setSheet({ is: 'review', commitment })}
      />
    );
  };
  const ids = useMemo(() => carded.map(({ id }) => id), [carded]);
  const close = () => setSheet(null);
  const actions = [
    { label: t`New commitment from this`, onChoose: (of: SelectedSpan) => setSheet({ is: 'newFrom', span: of }) },
    { label: t`Link to…`, onChoose: (of: SelectedSpan) => setSheet({ is: 'linkTo', span: of }) },
    { label: t`Use as evidence`, onChoose: (of: SelectedSpan) => setSheet({ is: 'evidence', span: of }) },
    { label: t`Note`, onChoose: (of: SelectedSpan) => setSheet({ is: 'noteOf', span: of }) },
  ];
  return (
    <div className={classes.room}>
      <div className={classes.head}>
        <DecisionsHead
          made={source.proposalsMade}
          decided={source.proposalsDecided}
          mayDecide={mayDecide}
          leadTeamId={leadTeamId}
          onLeadTeam={setTeam}
          onKeys={() => setSheet({ is: 'keys' })}
        />
      </div>
      <div className={classes.words}>
        <SourceText
          label={source.title}
          text={text}
          marks={marks}
          language={source.language ?? null}
          activeId={place.id}
          container={words}
          onActivate={(id) => setPlace({ id, byKey: false })}
          onSelect={setSpan}
          after={
            isWide
              ? undefined
              : (ended) =>
                  ended
                    .filter((id) => ids.includes(id))
                    .map((id) => (
                      <div key={id} className={classes.inline}>
                        {card(id)}
                      </div>
                    ))
          }
        />
        {span && mayDecide && sheet === null && (
          <SelectionBar
            span={span}
            actions={actions}
            onClear={() => (window.getSelection()?.removeAllRanges(), setSpan(null))}
          />
        )}
      </div>
      {isWide && (
        <DecisionsColumn ids={ids} activeId={place.id} text={words} label={t`Beside the passages`} card={card} />
      )}
      <ListMore hasMore={hasMore} busy={busy} onMore={onMore} />
      {sheet && 'proposal' in sheet && (
        <ProposalSheet
          sheet={sheet}
          leadTeamId={leadTeamId}
          against={against}
          onDecided={(outcome) => tell(outcome, sheet.proposal.passage.id)}
          onClose={close}
        />
      )}
      {sheet && 'span' in sheet && (
        <SelectionSheet
          sheet={sheet}
          sourceId={source.id}
          leadTeamId={leadTeamId}
          against={against}
          onClose={() => (setSpan(null), close())}
        />
      )}
      {sheet?.is === 'review' && <ReviewDialog commitment={sheet.commitment} onClose={close} />}
      {sheet?.is === 'keys' && <KeysHelp isOn={keysOn} onSwitch={setKeysOn} onClose={close} />}
    </div>
  );
}
