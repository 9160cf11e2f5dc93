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
    // A browser that stores nothing keeps its keys on.
  }
  for (const tell of listeners) tell();
}

/**
 * Whether single keys do something. They can be switched off, for those whose speech or hands press keys that they do not
 * mean (WCAG 2.1.4); kept in this browser.
 */
export function useSingleKeys(): readonly [areOn: boolean, setOn: (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, areOn), setOn];
}
