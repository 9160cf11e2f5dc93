import '@testing-library/jest-dom';
import { i18n } from '@lingui/core';
import { configure } from '@testing-library/react';

i18n.loadAndActivate({ locale: 'en', messages: {} });
// What is waited for comes, however busy the machine is; only a test that fails waits so long.
configure({ asyncUtilTimeout: 10_000 });

// Each test begins in a browser that remembers nothing.
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

// What jsdom lacks and Mantine asks for.
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
