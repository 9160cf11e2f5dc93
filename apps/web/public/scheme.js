// Runs before the first paint, from a file of its own so that a strict content policy allows it.
(function () {
  var chosen = null;
  try {
    chosen = globalThis.localStorage.getItem('followthrough-colour-scheme');
  } catch {
    // Storage is blocked: the system decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
  globalThis.document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
