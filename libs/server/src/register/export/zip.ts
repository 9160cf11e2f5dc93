import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly content: AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const version = 20;
/** Sizes follow the content, because they are not known before; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980, the first day of the format, so that the same rows give the same bytes. */
const [time, day] = [0, 0x21];
/** The limit of the format without its 64-bit extension. */
const mostBytes = 0xffff_ffff;

/** A ZIP archive (APPNOTE 6.3), streamed: only the directory entries are kept in memory. */
export async function* zip(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const encoded = Buffer.from(name);
    const start = at;
    const head = localHead(encoded);
    yield head;
    at += head.length;

    let [crc, size, packed] = [0, 0, 0];
    const measured = async function* () {
      for await (const text of content) {
        const bytes = Buffer.from(text);
        crc = crc32(bytes, crc);
        size += bytes.length;
        yield bytes;
      }
    };
    const deflate = createDeflateRaw();
    // Errors of either side are thrown by the loop below.
    pipeline(Readable.from(measured()), deflate, () => undefined);
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      packed += chunk.length;
      yield chunk;
    }
    at += packed;
    if (size > mostBytes || at > mostBytes) throw new RangeError('A ZIP archive without extensions holds 4 GB.');
    const sizes = numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]);
    yield sizes;
    at += sizes.length;
    written.push({ name: encoded, at: start, crc, packed, size });
  }
  const directory = Buffer.concat(written.map(directoryLine));
  yield directory;
  const count = written.length;
  yield numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
}

function localHead(name: Buffer): Buffer {
  const fixed = [
    [2, version],
    [2, flags],
    [2, deflated],
    [2, time],
    [2, day],
  ] as const;
  return Buffer.concat([numbers([4, 0x04034b50], ...fixed, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name]);
}

function directoryLine({ name, at, crc, packed, size }: Written): Buffer {
  const fixed = [
    [2, version],
    [2, version],
    [2, flags],
    [2, deflated],
    [2, time],
    [2, day],
  ] as const;
  const sizes = [
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
  ] as const;
  const rest = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, at],
  ] as const;
  return Buffer.concat([numbers([4, 0x02014b50], ...fixed, ...sizes, ...rest), name]);
}

/** Unsigned numbers with their widths in bytes, little-endian. */
function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
