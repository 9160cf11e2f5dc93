/**
 * Begins to fetch the face of quotes while the page's data is on its way: arriving after the words it would set their lines
 * anew before the reader's eyes. Does nothing where a browser cannot be asked.
 */
export function fetchSerifFace(): void {
  if (!('fonts' in document)) return;
  document.fonts.load("1em 'Source Serif 4'").catch(() => undefined);
}
