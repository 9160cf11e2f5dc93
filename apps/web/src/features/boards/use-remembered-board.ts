import { useEffect, useState } from 'react';
import { useViewer } from '../people/viewer.js';
import type { BoardAddress } from './board-address.js';
import { boardText, rememberBoard, rememberedBoard } from './remembered-board.js';

/**
 * The board of an address; for an empty address, the one that this person last saw in this browser. `isLast` says
 * which.
 */
export function useRememberedBoard(asked: BoardAddress, replace: (address: BoardAddress) => Promise<void>) {
  const { viewer } = useViewer();
  const [last] = useState(() => (boardText(asked) === '' ? rememberedBoard(viewer.id) : null));
  const [isOnItsWay, setOnItsWay] = useState(last !== null);
  const address = last && isOnItsWay ? last : asked;
  const text = boardText(address);

  useEffect(() => {
    if (last) void replace(last).finally(() => setOnItsWay(false));
  }, []);

  useEffect(() => rememberBoard(viewer.id, address), [viewer.id, text]);

  return { address, isLast: last !== null && boardText(last) === text };
}
