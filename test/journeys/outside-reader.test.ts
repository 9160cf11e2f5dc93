import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Page } from 'playwright-core';
import type { Caller } from '../support/application.js';
import { expectAccessible, setStage, type Stage } from '../support/browser.js';
import { nameNoReader, nameReader } from '../support/given-outside-readings.js';
import { givenIn, type Given } from '../support/given.js';
import { smallReader, suggesting, type SmallReader } from '../support/outside-reader.js';
import { archive, decided, expectInView } from '../support/reading-room.js';

const facts = { publisher: 'A gazette', published: '2025-12-09' };
/** A passage that the scan takes for no commitment. */
const missedAt = (town: string) => `The lighthouse of ${town} was painted white in 1931.`;
const releaseOf = (town: string) => `Boats for ${town}

The ministers met at the harbour of ${town}.

Norland will open a ferry line to ${town} by June 2026.

${missedAt(town)}

They thanked their hosts.
`;

describe('the outside reader, in the browser', () => {
  let stage: Stage;
  let given: Given;
  let reader: SmallReader;
  let team: Team;
  let contributor: Caller;
  let by: string;

  beforeAll(async () => {
    reader = await smallReader();
    nameReader(reader);
    by = `small-1 at ${reader.host}`;
    stage = await setStage();
    given = givenIn(stage.application);
    await given.organisation({ name: 'Norland', isOwn: true });
    team = await given.team('Lights');
    contributor = await given.contributor(team);
  });
  afterAll(async () => {
    nameNoReader();
    reader.close();
    await stage.close();
  });

  async function archived(town: string): Promise<Page> {
    const page = await stage.open(contributor, '/sources/new');
    await page.getByText(`its text is also sent to the language model ${by}`).waitFor();
    await archive(page, releaseOf(town), { title: `Boats for ${town}`, ...facts });
    return page;
  }

  it('proposes more a while after the scan did, and what is accepted of that is found like any other commitment', async () => {
    let answer = (): void => undefined;
    reader.answering = (asked, response) => (answer = () => suggesting({ quote: missedAt('Hallin') })(asked, response));
    const page = await archived('Hallin');
    await decided(page, '0 of 1');
    await page.getByRole('article', { name: /^Proposed: .*ferry line to Hallin/ }).waitFor();
    await page.getByText(`This text is also being sent to ${by}…`).waitFor();
    await page.getByRole('progressbar', { name: 'Progress of the outside reader' }).waitFor({ state: 'attached' });
    await expectAccessible(page);

    answer();
    await page.getByText(`This text was also sent to ${by}. It proposed 1 more passage.`).waitFor();
    await decided(page, '0 of 1');
    await page.getByText('1 more passage may state something.').waitFor();
    await page.keyboard.press('p');
    const card = page.getByRole('article', { name: /^Possible: / }).and(page.locator('[aria-current]'));
    await card.getByText('Proposed by small-1').waitFor();
    await expectInView(page, missedAt('Hallin'));
    await expectAccessible(page);

    await page.keyboard.press('u');
    const undertaker = page.getByRole('dialog', { name: 'Undertaken by' });
    await undertaker.getByLabel('Organisation').fill('Norland');
    await page.keyboard.press('Enter');
    await undertaker.waitFor({ state: 'detached' });
    await card.getByRole('button', { name: /^Accept/ }).click();
    await decided(page, '1 of 2');
    const made = page.getByRole('link', { name: /^FT-0001 / }).first();
    const title = (await made.textContent())!.replace('FT-0001', '').trim();
    await made.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(missedAt('Hallin')).first().waitFor();
    await expectAccessible(page);

    const register = await stage.open(await given.viewer(team), '/register');
    await register.getByRole('link', { name: title }).first().waitFor();
    await register.keyboard.press('/');
    await register.getByRole('combobox', { name: 'Search' }).fill('lighthouse hallin');
    await register.getByRole('option', { name: new RegExp(`FT-0001`) }).waitFor();
  });

  it('is said to be broken, and is asked again alone', async () => {
    reader.answering = (_, response) => response.writeHead(500).end();
    const page = await archived('Orsa');
    await page.getByText(`${by} answered with an error (HTTP 500). The scan itself is complete.`).waitFor();
    await decided(page, '0 of 1');
    await expectAccessible(page);
    const viewers = await stage.open(await given.viewer(team), new URL(page.url()).pathname);
    await viewers.getByText(`${by} answered with an error`).waitFor();
    expect(await viewers.getByRole('button', { name: 'Ask again' }).count()).toBe(0);

    reader.answering = suggesting({ quote: missedAt('Orsa') });
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.getByText(`This text was also sent to ${by}. It proposed 1 more passage.`).waitFor();
    await page.getByText('1 more passage may state something.').waitFor();
    const trail = page.getByRole('region', { name: 'Activity' });
    await trail.getByText(`Asked ${by} to read the text again`).waitFor();
    expect(await trail.getByText('Requested a new scan').count()).toBe(0);
  });

  it('is cancelled where it is slow, and leaves the scan as it is', async () => {
    reader.answering = () => undefined;
    const page = await archived('Vike');
    await page.getByText(`This text is also being sent to ${by}…`).waitFor();
    await page.getByRole('button', { name: 'Cancel this reading' }).click();
    await page.getByText(`The reading by ${by} was cancelled. The scan itself is complete.`).waitFor();
    await decided(page, '0 of 1');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ask again' }).waitFor();
  });
});
