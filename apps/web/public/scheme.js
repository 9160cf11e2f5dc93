// Runs before the first paint, from its own file because of the content security policy.
(function () {
  var chosen = null;
  try {
    chosen = globalThis.localStorage.getItem('followthrough-colour-scheme');
  } catch {
    // Storage is blocked, so the system’s preference applies.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
  globalThis.document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
