import { fileTypeFromBuffer } from 'file-type';

/** As many bytes as tell what a file is. */
const enough = 65_536;

/** Lets bytes through unchanged, and keeps the first of them to be judged by. */
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

/** What a file is, by its first bytes. Its name and what the browser said of it are anybody's to choose. */
export async function mediaTypeOf(beginning: Buffer): Promise<string> {
  const known = await fileTypeFromBuffer(beginning).catch(() => undefined);
  if (known) return known.mime;
  if (!isText(beginning)) return 'application/octet-stream';
  return /^\s*<(?:!doctype html|html)\b/i.test(beginning.toString('utf8', 0, 1_000)) ? 'text/html' : 'text/plain';
}

/** UTF-8 without control characters, apart from those of layout. The last character may be cut. */
function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
