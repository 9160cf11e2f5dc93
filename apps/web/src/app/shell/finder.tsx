import { useLingui } from '@lingui/react/macro';
import { useWindowEvent } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../../features/people/viewer.js';
import { useLater } from '../../features/platform/finding/use-later.js';
import { keyHelp } from '../../features/platform/keys/key-help.js';
import { useAtRest } from '../../features/platform/when-at-rest.js';
import { noteOpened } from '../../features/search/opened.js';
import { newThings, railPlaces } from './places.js';
import { TopBar } from './top-bar.js';
import { usePlaces } from './use-places.js';
import { useShellKeys } from './use-shell-keys.js';

const loadDialogs = () => import('./dialogs.js');

interface Typed {
  readonly text: string;
  /** Whether Enter was pressed before the field had focus. */
  readonly isEntered: boolean;
}

const nothing: Typed = { text: '', isEntered: false };

/** The top bar, with the dialogs that it and the global shortcuts open. Loaded after the page. */
export function Finder() {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [isReady, setReady] = useState(false);
  const isAtRest = useAtRest();
  const isHelpOpen = useSyncExternalStore(keyHelp.subscribe, keyHelp.isOpen);
  const isOpen = typed !== null;
  const open = () => setTyped((before) => before ?? nothing);
  function close() {
    setTyped(null);
    setReady(false);
  }
  useShellKeys(isOpen, open);
  useTypedMeanwhile(isOpen && !isReady, setTyped, close);
  useNoteOpened();
  return (
    <>
      <TopBar typed={typed && !isReady ? typed.text : ''} onSearch={open} />
      {(isAtRest || isOpen || isHelpOpen) && (
        <Dialogs
          typed={typed}
          isHelpOpen={isHelpOpen}
          onText={(text) => setTyped({ text, isEntered: false })}
          onReady={setReady}
          onClose={close}
        />
      )}
    </>
  );
}

interface DialogsProps {
  readonly typed: Typed | null;
  readonly isHelpOpen: boolean;
  readonly onText: (text: string) => void;
  readonly onReady: (isReady: boolean) => void;
  readonly onClose: () => void;
}

function Dialogs({ typed, isHelpOpen, ...search }: DialogsProps) {
  const { i18n } = useLingui();
  const dialogs = useLater(loadDialogs);
  const places = usePlaces(railPlaces).map(({ to, label, key }) => ({
    to,
    label: i18n._(label),
    keys: key && `G ${key}`,
  }));
  const things = usePlaces(newThings).map(({ to, command, key }) => ({ to, label: i18n._(command), keys: key }));
  if (!dialogs) return null;
  const { SearchDialog, ShellKeysHelp } = dialogs;
  return (
    <>
      {typed && (
        <SearchDialog {...search} text={typed.text} wasEntered={typed.isEntered} places={places} things={things} />
      )}
      {isHelpOpen && <ShellKeysHelp places={places} things={things} />}
    </>
  );
}

/** Collects what is typed after search was opened and before its field has focus. */
function useTypedMeanwhile(
  isWaiting: boolean,
  setTyped: (change: (before: Typed | null) => Typed | null) => void,
  close: () => void,
): void {
  useWindowEvent(
    'keydown',
    (event) => {
      // The shortcut that opened search is not part of the text.
      if (!isWaiting || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const { key } = event;
      const change = (next: (before: Typed) => Typed) => setTyped((before) => before && next(before));
      if (key === 'Escape') close();
      else if (key === 'Enter') change(({ text }) => ({ text, isEntered: true }));
      else if (key === 'Backspace') change(({ text }) => ({ text: text.slice(0, -1), isEntered: false }));
      else if (key.length === 1) change(({ text }) => ({ text: text + key, isEntered: false }));
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

function useNoteOpened(): void {
  const { viewer } = useViewer();
  const { pathname } = useLocation();
  useEffect(() => noteOpened(viewer.id, pathname), [viewer.id, pathname]);
}
