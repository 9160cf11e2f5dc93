import { screen, waitFor } from '@testing-library/react';
import { administrator, coded, contributor, deployment, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { source } from '../testing/sources.js';

const nothingOffered = { __typename: 'OfferedFacts', title: null, publisher: null, published: null };
const world = (parts: object = {}) => ({
  deployment,
  viewer: contributor(),
  offeredFacts: nothingOffered,
  source: source('made'),
  ...parts,
});
type Input = { text: string; mediaType: string | null; fileName: string | null; facts: Record<string, object> };
const filed = (asked: Input[], answer: object = source('made')) => ({
  archiveSource: ({ input }: { input: Input }) => {
    asked.push(JSON.parse(JSON.stringify(input)) as Input);
    return answer;
  },
});
/** As a whole: typing it letter by letter tells these tests nothing more. */
async function fill(user: ReturnType<typeof renderAt>['user'], field: HTMLElement, words: string): Promise<void> {
  await user.click(field);
  await user.paste(words);
}
const byName = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

// jsdom has no such method; browsers do.
File.prototype.arrayBuffer ??= function arrayBuffer(this: File): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};

describe('archiving a source', () => {
  it('fills in what the first lines say, as stated, and leaves what was typed', async () => {
    const asked: Input[] = [];
    const offeredFacts = { ...nothingOffered, title: 'Ferries agreed', publisher: 'Ministry', published: '2025-12-09' };
    const { user, router } = renderAt('/sources/new', world({ offeredFacts, ...filed(asked) }));
    const words = await screen.findByLabelText(/^The document/);
    await user.click(byName('publisher'));
    await user.paste('My own words');
    await user.click(words);
    await user.paste('Ferries agreed\nMinistry\n9 December 2025\n\nThey will.');
    expect(await screen.findByText(/2 facts are filled in/)).toBeVisible();
    expect(byName('title')).toHaveValue('Ferries agreed');
    expect(byName('publisher')).toHaveValue('My own words');
    await user.click(await screen.findByLabelText(/Where you have the given facts from/));
    await user.paste('Their site.');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sources/made'));
    expect(asked[0]).toMatchObject({
      text: 'Ferries agreed\nMinistry\n9 December 2025\n\nThey will.',
      mediaType: null,
      facts: {
        title: { value: 'Ferries agreed', origin: 'STATED', why: null },
        publisher: { value: 'My own words', origin: 'GIVEN', why: 'Their site.' },
        published: { value: '2025-12-09', origin: 'STATED' },
      },
    });
  });

  it('reads the words of a date while they are typed', async () => {
    const { user } = renderAt('/sources/new', world());
    await screen.findByLabelText(/^The document/);
    await user.click(byName('published'));
    await user.paste('9 December 2025');
    expect(await screen.findByText(/Read as/)).toHaveTextContent('9 Dec 2025');
  });

  it('keeps everything typed where it is refused, beside the field it is about', async () => {
    const refused = {
      __typename: 'InvalidInput',
      message: 'That is a picture.',
      field: 'text',
    };
    const { user } = renderAt('/sources/new', world(filed([], refused)));
    await fill(user, await screen.findByLabelText(/^The document/), 'words');
    await fill(user, byName('title'), 'A title');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect((await screen.findAllByText('That is a picture.'))[0]).toBeVisible();
    expect(screen.getByLabelText(/^The document/)).toHaveValue('words');
    expect(screen.getByLabelText(/^The document/)).toHaveFocus();
    expect(byName('title')).toHaveValue('A title');
  });

  it('asks for the missing reason in the one field that takes it', async () => {
    const refused = { __typename: 'InvalidInput', code: 'REASON_MISSING', message: 'Say why.', field: 'title' };
    const { user } = renderAt('/sources/new', world(filed([], refused)));
    await fill(user, await screen.findByLabelText(/^The document/), 'words');
    await fill(user, byName('title'), 'A title');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect((await screen.findAllByText(/^Say where you got this from/))[0]).toBeVisible();
    await waitFor(() => expect(byName('why')).toHaveFocus());
  });

  it('leads to the source where the document is archived already', async () => {
    const same = { __typename: 'SameSource', message: 'Held.', sourceId: 'old', title: 'The old one' };
    const { user } = renderAt('/sources/new', world(filed([], same)));
    await fill(user, await screen.findByLabelText(/^The document/), 'words');
    await fill(user, byName('title'), 'A title');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByRole('link', { name: 'Open The old one' })).toHaveAttribute('href', '/sources/old');
    expect(screen.getByRole('alert')).toHaveTextContent('archived already');
  });

  it('keeps the form while the server cannot be reached', async () => {
    const archiveSource = () => {
      throw coded('INTERNAL');
    };
    const { user } = renderAt('/sources/new', world({ archiveSource }));
    await fill(user, await screen.findByLabelText(/^The document/), 'words');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side');
    expect(byName('text')).toHaveValue('words');
  });

  it('takes a page of HTML with what its head says, and refuses what is no text', async () => {
    const asked: Input[] = [];
    const { user, container } = renderAt('/sources/new', world(filed(asked)));
    await screen.findByLabelText(/^The document/);
    const choose = container.querySelector<HTMLInputElement>('input[type="file"]')!;
    const html =
      '<!doctype html><html lang="en"><head><title>Ferries agreed</title><meta property="og:site_name" content="Ferry Office"><script>document.title = "no"</script></head><body>They will.</body></html>';
    await user.upload(choose, new File([new Uint8Array([0xff, 0xfe, 0x00, 0x41])], 'a.txt', { type: 'text/plain' }));
    expect(await screen.findByText(/not text in UTF-8/)).toBeVisible();
    await user.upload(choose, new File([html], 'ferries.html', { type: 'text/html' }));
    expect(await screen.findByText('ferries.html')).toBeVisible();
    await waitFor(() => expect(byName('title')).toHaveValue('Ferries agreed'));
    expect(byName('publisher')).toHaveValue('Ferry Office');
    expect(byName('language')).toHaveValue('en');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toMatchObject([{ text: html, mediaType: 'HTML', fileName: 'ferries.html' }]));
  });

  it('is for those who contribute to a team', async () => {
    renderAt('/sources/new', world({ viewer: viewer() }));
    expect(await screen.findByText(/Ask an administrator for that role/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
  });

  it('sends an administrator to another one, not to themselves', async () => {
    renderAt('/sources/new', world({ viewer: administrator() }));
    expect(await screen.findByText(/another administrator can/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'People and teams' })).toHaveAttribute('href', '/people');
  });
});
