import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedDays } from '@followthrough/extraction/release/printed-days';
import { releaseFacts } from '@followthrough/extraction/release/release-facts';
import { describeWith, shared } from '../support/shared.js';

const folders = ['corpus/documents', 'corpus/training/documents'].map(shared);
const letters = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Share {
  /** Documents whose text states it at either end. */
  stated: number;
  /** Of these, read as the metadata have it. */
  right: number;
  /** Of all documents, read as something else. */
  wrong: number;
}

/** The metadata are three lines above each text: they are taken off, and the text alone is read. */
function measured(): { readonly titles: Share; readonly days: Share } {
  const titles = { stated: 0, right: 0, wrong: 0 };
  const days = { stated: 0, right: 0, wrong: 0 };
  for (const path of folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))) {
    const [title = '', , day = '', , ...lines] = readFileSync(path, 'utf8').split('\n');
    const text = lines.join('\n');
    const read = releaseFacts(text);
    const [wanted, found] = [letters(title), letters(read.title)];
    const isTitle = read.hasHeading && (found.includes(wanted) || wanted.includes(found));
    const statesDay = printedDays(`${text.slice(0, 3_000)}\n${text.slice(-1_200)}`).some((one) =>
      one.days.includes(day),
    );
    if (letters(text.slice(0, 2_500)).includes(wanted)) count(titles, isTitle);
    if (statesDay) count(days, read.published === day);
    if (read.hasHeading && !isTitle) titles.wrong += 1;
    if (read.published && read.published !== day) days.wrong += 1;
  }
  return { titles, days };
}

function count(share: Share, isRight: boolean): void {
  share.stated += 1;
  if (isRight) share.right += 1;
}

describeWith('corpus/training/documents')('what 120 real releases say about themselves', () => {
  const { titles, days } = measured();

  it('is their title in at least 85 of 100 that print it, and another heading in at most 10 of 100', () => {
    expect(titles.stated).toBeGreaterThan(20);
    expect(titles.right / titles.stated).toBeGreaterThanOrEqual(0.85);
    expect(titles.wrong).toBeLessThanOrEqual(12);
  });

  it('is their date in at least 80 of 100 that print it, and another date in at most 5 of 100', () => {
    expect(days.stated).toBeGreaterThan(40);
    expect(days.right / days.stated).toBeGreaterThanOrEqual(0.8);
    expect(days.wrong).toBeLessThanOrEqual(6);
  });
});
