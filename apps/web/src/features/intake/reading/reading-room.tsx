import { ListMore } from '@followthrough/ui/list-more';
import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { MarksLegend } from '../../sources/text/marks-legend.js';
import { SelectionBar } from '../../sources/text/selection-bar.js';
import type { SelectedSpan } from '../../sources/text/selected-span.js';
import { SourceText } from '../../sources/text/source-text.js';
import { CardFrame } from './card-frame.js';
import { DecisionsBar } from './decisions-bar.js';
import { DecisionsColumn } from './decisions-column.js';
import { ReadingPassage } from './passage-fragment.js';
import { OnceDecided } from './once-decided.js';
import { PossibleLine } from './possible-line.js';
import { PlacedLine } from './placed-line.js';
import { RepeatedCard } from './repeated-card.js';
import { ReadingCard } from './reading-card.js';
import classes from './reading-room.module.css';
import { SentenceCard } from './sentence-card.js';
import { ReadingSheets } from './reading-sheets.js';
import { usePossible } from './use-possible.js';
import { useReadingKeys } from './use-reading-keys.js';
import { useReading } from './use-reading.js';

interface ReadingRoomProps {
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly published?: string | null;
    readonly language?: string | null;
    readonly issuer?: { readonly id: string; readonly name: string } | null;
    readonly proposalsMade: number;
    readonly proposalsDecided: number;
    readonly proposalsPossible: number;
  };
  readonly text: string;
  readonly passages: readonly FragmentType<typeof ReadingPassage>[];
  readonly hasMore: boolean;
  /** The scan is still in progress. */
  readonly isScanning: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
  /** Whether possible passages are shown among the likely ones. */
  readonly isPossibleShown: boolean;
  readonly onShowPossible: (isShown: boolean) => void;
}

/** A sticky bar; below it the text on the left and the decisions on the right. */
export function ReadingRoom(props: ReadingRoomProps) {
  const { source, text, hasMore, isScanning, busy, onMore, isPossibleShown, onShowPossible } = props;
  const { t } = useLingui();
  const isWide = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false });
  const [span, setSpan] = useState<SelectedSpan | null>(null);
  const passages = getFragmentData(ReadingPassage, props.passages);
  const knownTo = hasMore ? (passages.at(-1)?.end ?? 0) : text.length;
  const reading = useReading({
    source,
    text,
    passages,
    knownTo: isPossibleShown ? knownTo : 0,
    showPossible: () => onShowPossible(true),
  });
  const { carded, marks, here, cardId, place, setPlace, sheet, setSheet, mayDecide, sentence, isWalking, makeOf } =
    reading;
  const { repeated } = reading;
  const possible = usePossible({
    ...{ passages, count: source.proposalsPossible, isShown: isPossibleShown },
    ...{ onShow: onShowPossible, reading },
  });
  useReadingKeys(reading, possible.toggle);
  useReadOn(isWalking && !busy, hasMore, passages.length, onMore);

  function clearSelection() {
    window.getSelection()?.removeAllRanges();
    setSpan(null);
  }

  function onMarked() {
    clearSelection();
    // Other words can be selected during a walk, too.
    if (sentence && sheet && 'span' in sheet && sheet.span.start === sentence.start) reading.move(1);
  }

  const ids = useMemo(() => {
    const between = sentence ?? (repeated && passages.find(({ id }) => id === here));
    const listed = between ? [...carded, between].sort((a, b) => a.start - b.start) : carded;
    return listed.map(({ id }) => id);
  }, [carded, sentence, repeated, here]);
  const card = (id: string) => {
    if (sentence?.id === id) {
      return (
        <CardFrame
          label={t`Sentence: ${sentence.quote}`}
          isActive
          takesFocus={place.byKey}
          onActivate={() => undefined}
          onStep={reading.step}
        >
          <SentenceCard
            sentence={sentence}
            mayDecide={mayDecide}
            onChoose={(key) => makeOf(sentence, key)}
            onNext={() => reading.move(1)}
          />
        </CardFrame>
      );
    }
    if (repeated && id === here) {
      const quote = passages.find((one) => one.id === id)?.quote ?? '';
      return (
        <CardFrame
          label={t`Also said: ${quote}`}
          isActive
          takesFocus={place.byKey}
          onActivate={() => undefined}
          onStep={reading.step}
        >
          <RepeatedCard
            quote={quote}
            title={repeated.title}
            onNext={isWalking ? () => reading.move(1) : null}
            onShow={() => reading.goTo(repeated.passage.id)}
          />
        </CardFrame>
      );
    }
    const passage = carded.find((one) => one.id === id);
    return (
      passage && (
        <ReadingCard
          passage={passage}
          entryOf={reading.entryOf}
          isActive={id === cardId}
          takesFocus={place.byKey}
          isPending={reading.pending.has(id)}
          mayDecide={mayDecide}
          onActivate={() => reading.look(id)}
          onStep={reading.step}
          onDecide={reading.decide}
          onReopen={(proposal) => setSheet({ is: 'reopen', proposal })}
          onLink={(proposal, toId) => setSheet({ is: 'link', proposal, toId })}
          onReview={(commitment) => setSheet({ is: 'review', commitment })}
          onShow={reading.look}
          onSeparate={(proposalId) => void reading.separate(proposalId)}
          onAnswered={reading.goOnFrom}
        />
      )
    );
  };
  const inline = (ended: readonly string[]) =>
    ended
      .filter((id) => ids.includes(id))
      .map((id) => (
        <div key={id} className={classes.inline}>
          {card(id)}
        </div>
      ));
  const line = !isWalking && (
    <PossibleLine count={possible.behind} isShown={isPossibleShown} onToggle={possible.toggle} />
  );
  const placed = <PlacedLine placed={reading.placed} />;
  const onceDecided = (before: ReactNode) => (
    <OnceDecided
      source={source}
      isScanning={isScanning}
      mayDecide={mayDecide}
      goesOn={isWalking || (isPossibleShown && possible.behind > 0)}
      possible={possible.behind}
    >
      {before}
    </OnceDecided>
  );
  return (
    <div className={classes.room}>
      <DecisionsBar
        sourceId={source.id}
        isScanning={isScanning}
        made={source.proposalsMade}
        decided={source.proposalsDecided}
        mayDecide={mayDecide}
        leadTeamId={reading.leadTeamId}
        onLeadTeam={reading.setTeam}
        undertaker={reading.undertaker?.name ?? source.issuer?.name ?? null}
        waiting={reading.waiting}
        onUndertaker={() => setSheet({ is: 'undertaker' })}
        isWalking={isWalking}
        walked={reading.walked}
        onWalk={reading.toggleWalk}
      />
      <div className={classes.columns}>
        <div className={classes.legend}>
          <MarksLegend states={marks.map(({ state }) => state)} />
          {!isWide && placed}
        </div>
        <div className={classes.words}>
          <SourceText
            label={source.title}
            text={text}
            marks={reading.shownMarks}
            language={source.language ?? null}
            activeId={here}
            onActivate={(id) => (isWide ? setPlace({ id, byKey: false }) : reading.lookAtCard(id))}
            onSelect={setSpan}
            after={isWide ? undefined : inline}
          />
          {span && mayDecide && sheet === null && (
            <SelectionBar
              span={span}
              actions={[
                { label: t`New commitment from this`, onChoose: (of) => setSheet({ is: 'newFrom', span: of }) },
                { label: t`Link to…`, onChoose: (of) => setSheet({ is: 'linkTo', span: of }) },
                { label: t`Use as evidence`, onChoose: (of) => setSheet({ is: 'evidence', span: of }) },
                { label: t`Note`, onChoose: (of) => setSheet({ is: 'noteOf', span: of }) },
              ]}
              onClear={clearSelection}
            />
          )}
        </div>
        {isWide && (
          <div className={classes.beside}>
            <DecisionsColumn
              ids={ids}
              activeId={cardId}
              label={t`Decisions`}
              head={onceDecided(placed)}
              foot={line}
              card={card}
            />
          </div>
        )}
        <div className={classes.more}>
          {!isWide && onceDecided(null)}
          {!isWide && line}
          <ListMore hasMore={hasMore} busy={busy} onMore={onMore} />
        </div>
      </div>
      {sheet && <ReadingSheets sheet={sheet} source={source} reading={reading} onMarked={onMarked} />}
    </div>
  );
}

/** A walk needs all passages: loads the next ones, once each, so that a failure is not asked for again and again. */
function useReadOn(reads: boolean, hasMore: boolean, loaded: number, onMore: () => void): void {
  const asked = useRef<number | null>(null);
  useEffect(() => {
    if (!hasMore) asked.current = null;
    else if (reads && asked.current !== loaded) {
      asked.current = loaded;
      onMore();
    }
  }, [reads, hasMore, loaded]);
}
