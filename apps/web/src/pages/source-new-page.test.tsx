import { refusals } from '@followthrough/domain/refusals/refusals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { administrator, coded, contributor, deployment, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { source } from '../testing/sources.js';

const nothingOffered = {
  __typename: 'OfferedFacts',
  title: null,
  hasHeading: false,
  issuer: null,
  issuerId: null,
  publisher: null,
  published: null,
  otherDays: [] as string[],
  impossibleDay: null,
  language: null,
  address: null,
  mayFetch: false,
  alike: [] as object[],
};
const box = () => screen.findByLabelText(/^Paste a link or the text/);
const details = () => screen.findByRole('group', { name: 'Details of the document' });
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
  it('takes what is pasted at once, from wherever the page was opened', async () => {
    const { user } = renderAt('/account', world({ sessions: [] }));
    await user.click(await screen.findByRole('button', { name: 'New' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive a source' }));
    const field = await box();
    await waitFor(() => expect(document.title).toMatch(/^Archive a source/));
    await new Promise((done) => requestAnimationFrame(done));
    expect(field).toHaveFocus();
  });

  it('says what the document states as one sentence, and archives it as it is', async () => {
    const asked: Input[] = [];
    const offeredFacts = {
      ...nothingOffered,
      title: 'Ferries agreed',
      hasHeading: true,
      issuer: 'Ferry Office',
      issuerId: 'office',
      published: '2025-12-09',
      language: 'en',
    };
    const { user, router } = renderAt('/sources/new', world({ offeredFacts, ...filed(asked) }));
    await fill(user, await box(), 'Ferries agreed\n\nThey will.');
    expect(await details()).toHaveTextContent(
      'Title: Ferries agreed by Issuer: Ferry Office, Date: 9 Dec 2025, Language: English',
    );
    expect(screen.getByText(/^In the document: title, issuer, date, language\./)).toBeVisible();
    expect(screen.queryByLabelText(/Where did these details come from/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sources/made'));
    expect(asked[0]).toMatchObject({
      text: 'Ferries agreed\n\nThey will.',
      mediaType: null,
      facts: {
        title: { value: 'Ferries agreed', origin: 'STATED', why: null },
        issuer: { value: 'Ferry Office', organisationId: 'office', origin: 'STATED' },
        published: { value: '2025-12-09', origin: 'STATED' },
        language: { value: 'en', origin: 'STATED' },
      },
    });
  });

  it('corrects a part in place: words of the text stay stated, others are given and need a reason', async () => {
    const asked: Input[] = [];
    const offeredFacts = { ...nothingOffered, title: 'Ferries agreed', hasHeading: true };
    const { user } = renderAt('/sources/new', world({ offeredFacts, ...filed(asked) }));
    await fill(user, await box(), 'Ferries agreed\n\nTwo lines agreed.');
    await user.click(await screen.findByRole('button', { name: 'Title: Ferries agreed' }));
    await waitFor(() => expect(byName('title')).toHaveFocus());
    await user.clear(byName('title'));
    await user.paste('Two lines agreed');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Title: Two lines agreed' })).toHaveFocus();
    expect(screen.queryByLabelText(/Where did these details come from/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add date' }));
    await waitFor(() => expect(byName('published')).toHaveFocus());
    await user.paste('9 December 2025');
    expect(await screen.findByText(/Read as/)).toHaveTextContent('9 Dec 2025');
    expect(screen.getByText(/Added by you: date\./)).toBeVisible();
    await fill(user, screen.getByLabelText(/Where did these details come from/), 'Their site.');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.facts).toMatchObject({
      title: { value: 'Two lines agreed', origin: 'STATED' },
      published: { value: '9 December 2025', origin: 'GIVEN', why: 'Their site.' },
    });
  });

  it('says that first words are no heading, and needs no reason for them', async () => {
    const asked: Input[] = [];
    const { user } = renderAt(
      '/sources/new',
      world({ offeredFacts: { ...nothingOffered, title: 'They will…' }, ...filed(asked) }),
    );
    await fill(user, await box(), 'They will open a ferry line');
    await screen.findByRole('button', { name: 'Title: They will…' });
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.facts['title']).toEqual({
      value: 'They will…',
      origin: 'GIVEN',
      why: 'First words of a text without a heading',
    });
  });

  it('offers both days that a date can mean, and says which date does not exist', async () => {
    const offeredFacts = {
      ...nothingOffered,
      title: 'A',
      otherDays: ['2025-03-12', '2025-12-03'],
      impossibleDay: '31 February 2025',
    };
    const { user } = renderAt('/sources/new', world({ offeredFacts }));
    await fill(user, await box(), 'A\n12/03/2025');
    expect(await screen.findByText(/does not exist, so no date was taken/)).toHaveTextContent('31 February 2025');
    await user.click(screen.getByRole('button', { name: '12 March 2025' }));
    expect(screen.getByRole('button', { name: 'Date: 12 Mar 2025' })).toBeVisible();
    expect(screen.getByText(/^In the document: .*date/)).toBeVisible();
  });

  it('keeps a link as the address, and says how the text gets here', async () => {
    const asked: Input[] = [];
    const { user } = renderAt('/sources/new', world(filed(asked)));
    await fill(user, await box(), ' https://ferries.example/one ');
    expect(await screen.findByText(/does not fetch pages/)).toHaveTextContent('copy its text and paste it here');
    expect(screen.getByRole('link', { name: 'https://ferries.example/one' })).toBeVisible();
    expect(await box()).toHaveValue('');
    await fill(user, await box(), 'They will.');
    expect(screen.queryByText(/does not fetch pages/)).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Add title' }));
    await fill(user, byName('title'), 'They will');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({
      text: 'They will.',
      facts: { address: { value: 'https://ferries.example/one', origin: 'GIVEN', why: 'Pasted with the document' } },
    });
  });

  it('fetches the page of a link where the deployment allows it, and says why where that fails', async () => {
    const asked: Input[] = [];
    const html = '<!doctype html><html lang="en"><body>They will.</body></html>';
    const answers: object[] = [
      { __typename: 'InvalidInput', code: 'FETCH_TOO_SLOW', message: 'Too slow.', field: 'address' },
      { __typename: 'FetchedPage', text: html, mediaType: 'HTML', address: 'https://ferries.example/two' },
    ];
    const offeredFacts = { ...nothingOffered, title: 'Ferries', hasHeading: true, mayFetch: true };
    const fetchPage = () => answers.shift();
    const { user } = renderAt('/sources/new', world({ offeredFacts, fetchPage, ...filed(asked) }));
    await fill(user, await box(), 'https://ferries.example/one');
    await user.click(await screen.findByRole('button', { name: 'Fetch page' }));
    expect(await screen.findByText(/took too long to answer/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Fetch page' }));
    expect(await screen.findByText('ferries.example')).toBeVisible();
    await screen.findByRole('button', { name: 'Title: Ferries' });
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({
      text: html,
      mediaType: 'HTML',
      facts: { address: { value: 'https://ferries.example/two', origin: 'GIVEN' } },
    });
  });

  it.each([
    ['a private address', 'FETCH_NOT_ALLOWED'],
    ['1 GB', 'FETCH_TOO_LARGE'],
    ['redirects without end', 'FETCH_REDIRECTS'],
    ['what is no text', 'FETCH_NOT_TEXT'],
  ] as const)('says of a link to %s what happened and what to do, and keeps link and box', async (_, code) => {
    const refused = { __typename: 'InvalidInput', code, message: refusals[code], field: 'address' };
    const mayFetch = { ...nothingOffered, mayFetch: true };
    const { user } = renderAt('/sources/new', world({ offeredFacts: mayFetch, fetchPage: refused }));
    await fill(user, await box(), 'https://ferries.example/one');
    await user.click(await screen.findByRole('button', { name: 'Fetch page' }));
    const said = await screen.findByText(refusals[code]);
    expect(said).toBeVisible();
    expect(said).toHaveTextContent(/Open (?:the page|it).*paste/i);
    expect(screen.getByRole('link', { name: 'https://ferries.example/one' })).toBeVisible();
    expect(await box()).toBeEnabled();
  });

  it('names what is archived already before anything is typed', async () => {
    const alike = [{ __typename: 'AlikeSource', id: 'old', title: 'The old one', published: '2024-11-07', by: 'TEXT' }];
    const { user } = renderAt('/sources/new', world({ offeredFacts: { ...nothingOffered, alike } }));
    await fill(user, await box(), 'They will.');
    expect(await screen.findByRole('link', { name: 'Open The old one' })).toHaveAttribute('href', '/sources/old');
    expect(screen.getByText(/This document is already archived/)).toBeVisible();
  });

  it('keeps everything typed after a refusal, which is shown beside the field concerned', async () => {
    const refused = { __typename: 'InvalidInput', message: 'That is a picture.', field: 'text' };
    const { user } = renderAt('/sources/new', world(filed([], refused)));
    await fill(user, await box(), 'words');
    await user.click(await screen.findByRole('button', { name: 'Add title' }));
    await fill(user, byName('title'), 'A title');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect((await screen.findAllByText('That is a picture.'))[0]).toBeVisible();
    expect(await box()).toHaveValue('words');
    expect(await box()).toHaveFocus();
    expect(byName('title')).toHaveValue('A title');
  });

  it('opens the part that was refused', async () => {
    const refused = { __typename: 'InvalidInput', code: 'TEXT_MISSING', message: 'Enter a title.', field: 'title' };
    const { user } = renderAt('/sources/new', world(filed([], refused)));
    await fill(user, await box(), 'words');
    await screen.findByRole('button', { name: 'Add title' });
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(byName('title')).toHaveFocus());
  });

  it('takes an error back once the text is read: it was sent before the title was found', async () => {
    const refused = { __typename: 'InvalidInput', code: 'TEXT_MISSING', message: 'Enter a title.', field: 'title' };
    const offeredFacts = { ...nothingOffered, title: 'Ferries agreed', hasHeading: true };
    const asked: Input[] = [];
    const { user } = renderAt('/sources/new', world({ offeredFacts, ...filed(asked, refused) }));
    await fill(user, await box(), 'Ferries agreed');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(await details()).toHaveTextContent('Title: Ferries agreed');
    expect(screen.queryByText('Enter a title.')).toBeNull();
  });

  it('asks for the missing reason in the one field that takes it', async () => {
    const refused = { __typename: 'InvalidInput', code: 'REASON_MISSING', message: 'Say why.', field: 'title' };
    const { user } = renderAt('/sources/new', world(filed([], refused)));
    await fill(user, await box(), 'words');
    await user.click(await screen.findByRole('button', { name: 'Add title' }));
    await fill(user, byName('title'), 'A title');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect((await screen.findAllByText(/^Enter where you got this from/))[0]).toBeVisible();
    await waitFor(() => expect(byName('why')).toHaveFocus());
  });

  it('leads to the source where the document is archived already', async () => {
    const same = { __typename: 'SameSource', message: 'Held.', sourceId: 'old', title: 'The old one' };
    const { user } = renderAt('/sources/new', world(filed([], same)));
    await fill(user, await box(), 'words');
    await details();
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByRole('link', { name: 'Open The old one' })).toHaveAttribute('href', '/sources/old');
    expect(screen.getByRole('alert')).toHaveTextContent('already archived');
  });

  it('keeps the form while the server cannot be reached', async () => {
    const archiveSource = () => {
      throw coded('INTERNAL');
    };
    const { user } = renderAt('/sources/new', world({ archiveSource }));
    await fill(user, await box(), 'words');
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side');
    expect(byName('text')).toHaveValue('words');
  });

  it('takes a page of HTML, chosen or dropped, and refuses what is no text', async () => {
    const asked: Input[] = [];
    const offeredFacts = { ...nothingOffered, title: 'Ferries agreed', hasHeading: true };
    const { user, container } = renderAt('/sources/new', world({ offeredFacts, ...filed(asked) }));
    const field = await box();
    const choose = container.querySelector<HTMLInputElement>('input[type="file"]')!;
    const html = '<!doctype html><html lang="en"><body>They will.</body></html>';
    await user.upload(choose, new File([new Uint8Array([0xff, 0xfe, 0x00, 0x41])], 'a.txt', { type: 'text/plain' }));
    expect(await screen.findByText(/not text in UTF-8/)).toBeVisible();
    fireEvent.drop(field, { dataTransfer: { files: [new File([html], 'ferries.html', { type: 'text/html' })] } });
    expect(await screen.findByText('ferries.html')).toBeVisible();
    await screen.findByRole('button', { name: 'Title: Ferries agreed' });
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked).toMatchObject([{ text: html, mediaType: 'HTML', fileName: 'ferries.html' }]));
  });

  it('is for people who contribute to a team', async () => {
    renderAt('/sources/new', world({ viewer: viewer() }));
    expect(await screen.findByText(/Ask an administrator for that role/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull();
  });

  it('sends an administrator to another one, not to themselves', async () => {
    renderAt('/sources/new', world({ viewer: administrator() }));
    expect(await screen.findByText(/Another administrator can/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'People and teams' })).toHaveAttribute('href', '/people');
  });
});
