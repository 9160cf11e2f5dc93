/** Text in the encoding named by its header or the page, UTF-8 by default; null if it is not valid in that encoding. */
export function decoded(bytes: Buffer, contentType: string): string | null {
  const beginning = bytes.subarray(0, 1_024).toString('latin1');
  const named =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(beginning)?.[1] ??
    'utf-8';
  try {
    const text = new TextDecoder(named, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
