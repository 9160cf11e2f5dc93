/**
 * The header that makes a browser save an answer under a name (RFC 6266): a plain name for what is old, and the exact one
 * in UTF-8 (RFC 8187). Nothing in a name can end the header or begin another.
 */
export function attachment(name: string): string {
  const shown =
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/[/\\]/g, '_')
      .trim() || 'file';
  const plain = shown.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(shown)}`;
}

/** What `encodeURIComponent` leaves and RFC 8187 does not. */
function encoded(text: string): string {
  const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.toWellFormed()).replace(/[*'()]/g, escape);
}
