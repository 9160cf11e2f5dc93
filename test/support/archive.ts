import { inflateRawSync } from 'node:zlib';

/** The text of one part of an archive, as its directory says where it is. */
export function partOf(archive: Buffer, name: string): string {
  let at = archive.readUInt32LE(archive.length - 6);
  for (let left = archive.readUInt16LE(archive.length - 12); left > 0; left--) {
    const [packed, length] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const start = archive.readUInt32LE(at + 42);
    if (archive.toString('utf8', at + 46, at + 46 + length) === name) {
      const content = start + 30 + archive.readUInt16LE(start + 26);
      return inflateRawSync(archive.subarray(content, content + packed)).toString();
    }
    at += 46 + length;
  }
  throw new Error(`There is no ${name} in this archive.`);
}
