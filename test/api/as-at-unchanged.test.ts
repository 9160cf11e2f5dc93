import fc from 'fast-check';
import { anyChange, changeNames, makersOf, notAmongChanges, opening, worker } from '../support/any-change.js';
import { startApplication, type Application } from '../support/application.js';
import { givenHands, type Hand } from '../support/given-hands.js';
import { givenSite, html, type Site } from '../support/given-site.js';
import { mutationNames } from '../support/mutations.js';
import { answers, differing, questionsOfPages } from '../support/questions.js';
import { workerAtOnce } from '../support/worker.js';

/** After these, readers see of earlier days what they saw before. */
const notOpening = changeNames.filter((name) => !opening.includes(name));

describe('the answer about a past day', () => {
  let application: Application;
  let site: Site;

  beforeAll(async () => {
    application = await startApplication();
    site = await givenSite(application, 'ferries.example');
  });
  afterAll(async () => {
    await site.close();
    await application.close();
  });

  it('is about every mutation of the API, or with a reason why not', () => {
    const made = [...changeNames, ...Object.keys(notAmongChanges)].sort();
    expect(made).toEqual(mutationNames);
  });

  it('is the same before and after 100 changes of every kind, and is what was answered on that day', async () => {
    const picks = fc.infiniteStream(fc.noBias(fc.nat(1_000_000)));
    const some = (names: readonly string[], length: number) =>
      fc.array(fc.constantFrom(...names), {
        minLength: length,
        maxLength: length,
      });
    const later = fc.record({
      notOpening: some(notOpening, 60),
      every: some(changeNames, 40),
    });
    await fc.assert(fc.asyncProperty(picks, later, isUnchanged), {
      numRuns: 1,
      endOnFailure: true,
    });
  }, 600_000);

  async function isUnchanged(
    picks: fc.Stream<number>,
    later: {
      readonly notOpening: readonly string[];
      readonly every: readonly string[];
    },
  ): Promise<void> {
    site.answer = html('They will sail.');
    const work = workerAtOnce(application);
    const on = (day: number) => void (application.now = new Date(`2026-03-${day}T12:00:00.000Z`));
    on(10);
    const { outsider, ...hands } = await givenHands(application, site);
    const pick = (most: number) => picks.next().value % most;
    const change = async (name: string) =>
      name === worker ? (await work.follow(), null) : anyChange(application, hands, name, pick);

    for (let made = 0; made < 4; made += 1) await change('createCommitment');
    for (const day of [10, 11]) {
      on(day);
      for (const name of changeNames) await untilAccepted(name, change);
      await change(worker);
    }
    const asked = await questionsOfPages(application, pick(3));
    const answered = async (reader: Hand, day: string | null) =>
      answers(await application.as(reader), asked, day === null ? {} : { 'followthrough-as-at': day });
    const then = async (reader: Hand) => {
      const [day, before] = [await answered(reader, '2026-03-11'), await answered(reader, '2026-03-10')];
      return { day, before };
    };
    const isAsThen = async (reader: Hand, { day, before }: Awaited<ReturnType<typeof then>>) => {
      expect(differing(await answered(reader, '2026-03-11'), day)).toEqual([]);
      expect(differing(await answered(reader, '2026-03-10'), before)).toEqual([]);
    };
    const seen = new Map<Hand, Awaited<ReturnType<typeof then>>>();
    for (const reader of [hands.auditor, outsider]) {
      const found = await then(reader);
      seen.set(reader, found);
      expect(differing(found.day, await answered(reader, null))).toEqual([]);
      expect(differing(found.day, found.before)).not.toEqual([]);
    }

    let made = 0;
    const makes = async (names: readonly string[], isHourly: boolean) => {
      for (const name of names) {
        if (made % 10 === 0) {
          on(12 + made / 10);
          await change(worker);
          if (isHourly) await work.hourly();
        }
        made += 1;
        await change(name);
      }
    };
    await makes(later.notOpening, false);
    await isAsThen(outsider, seen.get(outsider)!);
    await makes(later.every, true);
    await isAsThen(hands.auditor, seen.get(hands.auditor)!);
    expect(differing(await answered(hands.auditor, null), seen.get(hands.auditor)!.day)).not.toEqual([]);
  }
});

/** So that something more can be accepted, whatever was archived or closed by chance. */
const enabling = ['restoreCommitment', 'unmarkDuplicate', 'reopenTeam', 'createCommitment'];

/** So that no kind of change is missing, whatever is chosen. */
async function untilAccepted(name: string, change: (name: string) => Promise<string | null>): Promise<void> {
  const reasons: string[] = [];
  for (let tries = 0; tries < 80; tries += 1) {
    if (tries % 5 === 4 && !enabling.includes(name)) for (const enables of enabling) await change(enables);
    const reason = await change(name);
    if (reason === null) return;
    reasons.push(reason);
    for (const maker of makersOf(name)) await change(maker);
  }
  throw new Error(`No ${name} was accepted:\n${[...new Set(reasons)].join('\n')}`);
}
