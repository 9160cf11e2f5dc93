import { fileTypeFromBuffer } from 'file-type';
import { Transform } from 'node:stream';

/** As many bytes as tell what a file is. */
const enough = 65_536;

/** Lets bytes through unchanged, and keeps the first of them to be judged by. */
export class Beginning extends Transform {
  #kept: Buffer[] = [];
  #size = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    if (this.#size < enough) {
      this.#kept.push(chunk.subarray(0, enough - this.#size));
      this.#size += this.#kept.at(-1)!.length;
    }
    done(null, chunk);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#kept);
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
