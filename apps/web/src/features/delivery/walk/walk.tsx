import { useKeyHelp } from '../../platform/keys/key-help.js';
import { useKeys } from '../../platform/keys/use-keys.js';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { panes, stepped, type Pane, type WalkAddress } from './walk-address.js';
import { chosenIn, type WalkClaim } from './walk-claims.js';
import { CopyPane } from './copy-pane.js';
import { EvidencePane } from './evidence-pane.js';
import { PassagePane } from './passage-pane.js';
import { Pane as PaneFrame, PaneChoice } from './pane.js';
import classes from './walk.module.css';

/** A claim as the first pane shows it. */
export interface ShownClaim extends WalkClaim {
  readonly label: ReactNode;
  /** Its rationale and author, shown while it is chosen. */
  readonly detail: ReactNode;
  /** Its place in the record, shown while it rests on nothing. */
  readonly record: ReactNode;
}

interface WalkProps {
  readonly reference: string;
  readonly claims: readonly ShownClaim[];
  readonly address: WalkAddress;
}

/**
 * From a status to its evidence, the passage and the archived copy, in four panes. Left and right change the pane, up and
 * down the claim or its item. Every choice is in the address.
 */
export function Walk({ reference, claims, address }: WalkProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { claim, item } = chosenIn(claims, address);
  const pane = address.pane ?? 'status';
  const all = useRef<HTMLDivElement>(null);
  // Only after a key or a click: on arrival, the focus is on the heading, and a change of voice leaves it where it is.
  const hasMoved = useRef(false);

  function go(next: Partial<Pick<WalkAddress, 'pane' | 'claim' | 'item'>>) {
    const to = chosenIn(claims, { ...address, ...next });
    hasMoved.current = (next.pane ?? pane) !== pane || to.claim.key !== claim.key || to.item?.key !== item?.key;
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...next }),
      replace: true,
      resetScroll: false,
    });
  }
  const choose = (key: string) => go({ pane: 'status', claim: key, item: undefined });
  const along = (by: 1 | -1) => () => go({ pane: stepped<Pane>(panes, pane, by) });
  /** Nothing at the end of a list, so that the key scrolls the page there. */
  function between(by: 1 | -1): (() => void) | undefined {
    if (pane === 'status') {
      const next = stepped(claims, claim, by);
      return next === claim ? undefined : () => choose(next.key);
    }
    const next = item && stepped(claim.items, item, by);
    return next && next !== item ? () => go({ claim: claim.key, item: next.key }) : undefined;
  }
  useKeys(true, { ARROWLEFT: along(-1), ARROWRIGHT: along(1), ARROWUP: between(-1), ARROWDOWN: between(1) });
  useKeyHelp({
    title: t`Evidence walk`,
    keys: [
      ['← →', t`Previous or next pane`],
      ['↑ ↓', t`Previous or next item`],
    ],
  });
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    const shown = all.current?.querySelector(`[data-pane="${pane}"]`);
    const target = shown?.querySelector<HTMLElement>('button[aria-current="true"]') ?? shown;
    (target as HTMLElement | null)?.focus();
  }, [pane, claim.key, item?.key]);

  return (
    <div ref={all} className={classes.walk}>
      <PaneFrame name="status" title={t`Status`} isActive={pane === 'status'}>
        <ul className={classes.choices}>
          {claims.map(({ key, label }) => (
            <PaneChoice key={key} isChosen={key === claim.key} onChoose={() => choose(key)}>
              {label}
            </PaneChoice>
          ))}
        </ul>
        {claim.detail}
      </PaneFrame>
      <EvidencePane
        claim={claim}
        item={item}
        isActive={pane === 'evidence'}
        onChoose={(key) => go({ pane: 'evidence', claim: claim.key, item: key })}
      />
      <PassagePane item={item} isActive={pane === 'passage'} />
      <CopyPane reference={reference} item={item} isActive={pane === 'copy'} otherwise={claim.record} />
    </div>
  );
}
