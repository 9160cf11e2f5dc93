import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { decidedRegister, lanterns, money, towns, trainFromRegister } from '../support/given-decided-register.js';
import { givenIn, type Given } from '../support/given.js';

const promise = lanterns('Nord', 9);

describe('own weights, in the browser', () => {
  let stage: Stage;
  let given: Given;
  let team: Team;
  let contributor: Caller;
  let administrator: Caller & Person;
  /** A source that was scanned with the shipped weights. */
  let path: string;

  beforeAll(async () => {
    stage = await setStage();
    given = givenIn(stage.application);
    team = await given.team('Lamps');
    contributor = await given.contributor(team);
    administrator = await given.administrator();
    const { founded, decided, scanned } = decidedRegister(stage.application, contributor, team);
    const commitmentId = await founded();
    for (const town of towns) await decided(town, commitmentId);
    path = `/sources/${(await scanned(`${promise}\n\n${money('Nord', 9)}`)).id}`;
  });
  afterAll(() => stage.close());

  const cardOf = (words: string, as: 'Proposed' | 'Possible') => ({ name: new RegExp(`^${as}: .*${words}`) });

  it('are trained on the server, compared and chosen in the settings, and used where a source is scanned again', async () => {
    const settings = await stage.open(administrator, '/settings');
    const scanning = settings.getByRole('region', { name: 'Scanning' });
    await scanning.getByText('npm run train -- --from-register').waitFor();
    expect(await scanning.getByRole('listitem').count()).toBe(1);

    const { stdout } = await trainFromRegister();
    expect(stdout).toContain('Trained from 48 accepted and 36 noted or rejected passages in 12 sources.');
    await settings.reload();
    const own = scanning.getByRole('listitem', { name: /^Our own weights, trained / });
    await own.getByText('From 48 accepted and 36 noted or rejected passages in 12 sources').waitFor();
    const found = own.getByRole('row', { name: /^Commitments found by likely proposals \(recall\) 25% 100%$/ });
    await found.waitFor();
    await expectAccessible(settings);

    const officer = await stage.open(contributor, path);
    await officer.getByRole('article', cardOf('Nord', 'Proposed')).waitFor();
    expect(await officer.getByRole('button', { name: 'Scan again' }).count()).toBe(0);
    await own.getByRole('button', { name: 'Use our own' }).click();
    await own.getByText('In use').waitFor();
    await expectAccessible(settings);

    await officer.reload();
    await officer.getByText('Scans use other weights now than when this source was scanned.').waitFor();
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'Scan again' }).click();
    await officer.locator('mark[data-state=PROPOSED]').filter({ hasText: promise }).waitFor();
    await officer.getByRole('button', { name: 'Scan again' }).waitFor({ state: 'detached' });
  });

  it('are given up for the shipped ones, and the source offers to be scanned again', async () => {
    const settings = await stage.open(administrator, '/settings');
    const shipped = settings.getByRole('listitem', { name: 'Shipped weights' });
    await shipped.getByRole('button', { name: 'Use the shipped ones' }).click();
    await shipped.getByText('In use').waitFor();
    await settings
      .getByRole('region', { name: 'Activity' })
      .getByRole('listitem')
      .filter({ hasText: administrator.name })
      .first()
      .waitFor();
    const officer = await stage.open(contributor, path);
    await officer.getByRole('button', { name: 'Scan again' }).click();
    const likely = officer.locator('mark[data-state=PROPOSED]');
    await likely.filter({ hasText: money('Nord', 9) }).waitFor();
    await likely.filter({ hasText: promise }).waitFor({ state: 'detached' });
  });

  it('are hidden from a viewer, who is not offered to scan again either', async () => {
    const viewer = await given.viewer(team);
    const settings = await stage.open(viewer, '/settings');
    await settings.getByText('There is nothing here').waitFor();
    const { database } = stage.application;
    await database.query(`update extractions set weights_base = 'of an earlier version'`);
    const page = await stage.open(viewer, path);
    await page.locator('mark[data-state=PROPOSED]').first().waitFor();
    expect(await page.getByText('Scans use other weights now').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Scan again' }).count()).toBe(0);
    const officer = await stage.open(contributor, path);
    await officer.getByRole('button', { name: 'Scan again' }).waitFor();
  });
});
