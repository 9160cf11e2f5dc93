import { fileTypeFromBuffer } from 'file-type';

/** The number of bytes needed to detect the type of a file. */
const enough = 65_536;

/** Passes bytes through unchanged, and keeps the first ones for detecting the type. */
export class Beginning {
  readonly #kept: Uint8Array[] = [];
  #size = 0;

  async *of(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.#keep(chunk.subarray(0, enough - this.#size));
      yield chunk;
    }
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#kept);
  }

  #keep(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#kept.push(chunk);
    this.#size += chunk.length;
  }
}

/** The type of a file, detected from its first bytes. Its name and declared type cannot be trusted. */
export async function mediaTypeOf(beginning: Buffer): Promise<string> {
  const known = await fileTypeFromBuffer(beginning).catch(() => undefined);
  if (known) return known.mime;
  if (!isText(beginning)) return 'application/octet-stream';
  return /^\s*<(?:!doctype html|html)\b/i.test(beginning.toString('utf8', 0, 1_000)) ? 'text/html' : 'text/plain';
}

/** UTF-8 without control characters, except those for layout. The last character may be incomplete. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
