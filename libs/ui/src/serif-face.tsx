/**
 * Starts loading the font of quotes while the page’s data is loading: if it arrived later, lines would reflow while
 * being read. Does nothing if the browser does not support it.
 */
export function fetchSerifFace(): void {
  if (!('fonts' in document)) return;
  document.fonts.load("1em 'Source Serif 4'").catch(() => undefined);
}
