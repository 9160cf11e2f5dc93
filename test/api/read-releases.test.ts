import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBodyName } from '@followthrough/extraction/release/body-names';
import { chosenIssuer } from '@followthrough/extraction/release/chosen-issuer';
import { printedDays } from '@followthrough/extraction/release/printed-days';
import { releaseFacts } from '@followthrough/extraction/release/release-facts';
import { languageOf } from '@followthrough/server/sources/language-of';
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

/** What the metadata call who published it, before they say how it got here: “Ministry of Law, Singapore; mlaw.gov.sg via …”. */
const publisherIn = (line: string) => line.split(/[,;(]| via | https?:/u)[0]!.trim();

function documents() {
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .map((path) => {
      const [title = '', publisher = '', day = '', , ...lines] = readFileSync(path, 'utf8').split('\n');
      return { title, publisher: publisherIn(publisher), day, text: lines.join('\n') };
    });
}

/** The metadata are three lines above each text: they are taken off, and the text alone is read. */
function measured(): { readonly titles: Share; readonly days: Share; readonly issuers: Share } {
  const titles = { stated: 0, right: 0, wrong: 0 };
  const days = { stated: 0, right: 0, wrong: 0 };
  const issuers = { stated: 0, right: 0, wrong: 0 };
  const all = documents();
  // As a deployment has them that follows all of these bodies.
  const known = [...new Set(all.map(({ publisher }) => publisher))].map((name) => ({
    ...{ id: name, name, names: [name.toLowerCase()] },
    kind: isBodyName(name) ? ('DEPARTMENT' as const) : ('COUNTRY' as const),
  }));
  for (const { title, publisher, day, text } of all) {
    const read = releaseFacts(text);
    const [wanted, found] = [letters(title), letters(read.title)];
    const isTitle = read.hasHeading && (found.includes(wanted) || wanted.includes(found));
    const statesDay = printedDays(`${text.slice(0, 3_000)}\n${text.slice(-1_200)}`).some((one) =>
      one.days.includes(day),
    );
    if (letters(text.slice(0, 2_500)).includes(wanted)) count(titles, isTitle);
    if (statesDay) count(days, read.published === day);
    const issuer = letters(chosenIssuer(read.issuers, known)?.name ?? '');
    const body = letters(publisher);
    const isIssuer = issuer !== '' && (issuer.includes(body) || body.includes(issuer));
    if (letters(`${text.slice(0, 2_500)} ${text.slice(-1_200)}`).includes(body)) count(issuers, isIssuer);
    if (issuer !== '' && !isIssuer) issuers.wrong += 1;
    if (read.hasHeading && !isTitle) titles.wrong += 1;
    if (read.published && read.published !== day) days.wrong += 1;
  }
  return { titles, days, issuers };
}

function count(share: Share, isRight: boolean): void {
  share.stated += 1;
  if (isRight) share.right += 1;
}

describeWith('corpus/training/documents')('what 120 real releases say about themselves', () => {
  const { titles, days, issuers } = measured();

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

  it('is its issuer in at least 30 of 100 that print its name anywhere, and another body in at most 5 of 100', () => {
    expect(issuers.stated).toBeGreaterThan(40);
    expect(issuers.right / issuers.stated).toBeGreaterThanOrEqual(0.3);
    expect(issuers.wrong).toBeLessThanOrEqual(6);
  });

  it('is its language in all of them', async () => {
    const languages = await Promise.all(documents().map(({ text }) => languageOf(text)));
    const others = languages.filter((language) => language !== 'en');
    expect(others).toEqual([]);
  });
});
