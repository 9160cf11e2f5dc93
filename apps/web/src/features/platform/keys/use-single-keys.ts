import { useSyncExternalStore } from 'react';

const key = 'followthrough-single-keys';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areOn(): boolean {
  try {
    return window.localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

function setOn(isOn: boolean) {
  try {
    window.localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Without storage, shortcuts stay on.
  }
  for (const tell of listeners) tell();
}

/**
 * Whether single-key shortcuts are on. They can be switched off by people whose speech input or hands press keys by
 * accident (WCAG 2.1.4); stored in this browser.
 */
export function useSingleKeys(): readonly [areOn: boolean, setOn: (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, areOn), setOn];
}
