import { ListMore } from '@followthrough/ui/list-more';
import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { MarksLegend } from '../../sources/text/marks-legend.js';
import { SelectionBar } from '../../sources/text/selection-bar.js';
import type { SelectedSpan } from '../../sources/text/selected-span.js';
import { SourceText } from '../../sources/text/source-text.js';
import { DecisionsBar } from './decisions-bar.js';
import { DecisionsColumn } from './decisions-column.js';
import { ReadingPassage } from './passage-fragment.js';
import { OnceDecided } from './once-decided.js';
import { PlacedLine } from './placed-line.js';
import { ReadingCard } from './reading-card.js';
import classes from './reading-room.module.css';
import { ReadingSheets } from './reading-sheets.js';
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
  };
  readonly text: string;
  readonly passages: readonly FragmentType<typeof ReadingPassage>[];
  readonly hasMore: boolean;
  /** The scan is still in progress. */
  readonly isScanning: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** A sticky bar; below it the text on the left and the decisions on the right. */
export function ReadingRoom({ source, text, passages: masked, hasMore, isScanning, busy, onMore }: ReadingRoomProps) {
  const { t } = useLingui();
  const isWide = useMediaQuery('(min-width: 72em)', true, { getInitialValueInEffect: false });
  const [span, setSpan] = useState<SelectedSpan | null>(null);
  const reading = useReading(source, getFragmentData(ReadingPassage, masked));
  const { carded, marks, place, setPlace, sheet, setSheet, mayDecide } = reading;
  useReadingKeys(reading);

  function clearSelection() {
    window.getSelection()?.removeAllRanges();
    setSpan(null);
  }

  const ids = useMemo(() => carded.map(({ id }) => id), [carded]);
  const card = (id: string) => {
    const passage = carded.find((one) => one.id === id);
    return (
      passage && (
        <ReadingCard
          passage={passage}
          entryOf={reading.entryOf}
          isActive={id === place.id}
          takesFocus={place.byKey}
          isPending={reading.pending.has(id)}
          mayDecide={mayDecide}
          onActivate={() => reading.look(id)}
          onStep={reading.step}
          onDecide={reading.decide}
          onReopen={(proposal) => setSheet({ is: 'reopen', proposal })}
          onLink={(proposal, toId) => setSheet({ is: 'link', proposal, toId })}
          onReview={(commitment) => setSheet({ is: 'review', commitment })}
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
  const placed = <PlacedLine placed={reading.placed} />;
  const onceDecided = (before: ReactNode) => (
    <OnceDecided source={source} isScanning={isScanning} mayDecide={mayDecide}>
      {before}
    </OnceDecided>
  );
  return (
    <div className={classes.room}>
      <DecisionsBar
        isScanning={isScanning}
        made={source.proposalsMade}
        decided={source.proposalsDecided}
        mayDecide={mayDecide}
        leadTeamId={reading.leadTeamId}
        onLeadTeam={reading.setTeam}
        undertaker={reading.undertaker?.name ?? source.issuer?.name ?? null}
        waiting={reading.waiting}
        onUndertaker={() => setSheet({ is: 'undertaker' })}
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
            marks={marks}
            language={source.language ?? null}
            activeId={place.id}
            onActivate={(id) => setPlace({ id, byKey: false })}
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
              activeId={place.id}
              label={t`Decisions`}
              head={onceDecided(placed)}
              card={card}
            />
          </div>
        )}
        <div className={classes.more}>
          {!isWide && onceDecided(null)}
          <ListMore hasMore={hasMore} busy={busy} onMore={onMore} />
        </div>
      </div>
      {sheet && <ReadingSheets sheet={sheet} source={source} reading={reading} onMarked={clearSelection} />}
    </div>
  );
}
