import '@testing-library/jest-dom';
import { i18n } from '@lingui/core';
import { configure } from '@testing-library/react';

i18n.loadAndActivate({ locale: 'en', messages: {} });
// A generous limit for a busy machine; only a failing test waits this long.
configure({ asyncUtilTimeout: 30_000 });

// Each test starts with empty browser storage.
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

// Browser features that Mantine needs and jsdom lacks.
window.matchMedia = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(document, 'fonts', {
  value: { ready: Promise.resolve(), addEventListener: () => undefined, removeEventListener: () => undefined },
});
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
