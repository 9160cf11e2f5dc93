import { act, screen, waitFor } from '@testing-library/react';
import { connection, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { ferry, ports, read, scan, world, cardOf } from '../testing/source-page.js';

describe('a source', () => {
  it('shows the progress of its scan, and polls until it ends', async () => {
    let state = 'RUNNING';
    const of = () =>
      read({
        passages: connection(state === 'DONE' ? [ferry()] : []),
        proposalsMade: state === 'DONE' ? 1 : 0,
        extraction: scan({ state, done: 5 }),
      });
    renderAt('/sources/a', { ...world(), source: of });
    expect(await screen.findByText('Scanning for commitments…')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Scan progress' })).toHaveAttribute('aria-valuenow', '50');
    expect(screen.getByRole('button', { name: 'Cancel scan' })).toBeVisible();
    state = 'DONE';
    expect(await cardOf('Title of ferry')).toBeVisible();
    expect(screen.getByText('Scan complete: 1 proposed.')).toBeInTheDocument();
  });

  it('shows the count together with the proposals, so that no key is pressed before there is something to decide', async () => {
    let state = 'RUNNING';
    let arrive = () => undefined as void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const of = async () => {
      const { extraction, ...done } = read();
      if (state === 'RUNNING')
        return {
          ...done,
          proposalsMade: 0,
          passages: connection([]),
          extraction: scan({ id: extraction.id, state, done: 5 }),
        };
      return { ...done, passages: () => arrived.then(() => connection([ferry(), ports()])), extraction };
    };
    const { user } = renderAt('/sources/a', { ...world(), source: of });
    expect(await screen.findByText('No proposals yet')).toBeVisible();
    state = 'DONE';
    await act(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(screen.queryByText('0 of 2 decided')).toBeNull();
    expect(screen.getByText('Scanning for commitments…')).toBeVisible();
    arrive();
    expect(await screen.findByText('0 of 2 decided')).toBeVisible();
    await user.keyboard('je');
    expect(await screen.findByRole('dialog', { name: 'Edit, then accept' })).toHaveTextContent('Sudmark will fund two');
  });

  it.each([
    [96, /^This text is not in English, so it was not scanned\./],
    [40, /^About 40% of this text is not in English and was not scanned\./],
    [0.4, /^A small part of this text is not in English and was not scanned\./],
  ])(
    'says how much of it was not scanned, because it is in another language: %s of 100',
    async (otherLanguage, words) => {
      const extraction = scan({ done: 1000, total: 1000 });
      renderAt('/sources/a', world({}, read({ extraction: { ...extraction, otherLanguage: 10 * otherLanguage } })));
      expect(await screen.findByText(words)).toBeVisible();
    },
  );

  it('says so where only its first passages were proposed', async () => {
    const extraction = scan({ isCut: true });
    renderAt('/sources/a', world({}, read({ extraction })));
    expect(await screen.findByText(/^Only the first 1,000 passages were proposed\./)).toBeVisible();
  });

  it('is scanned again after a failure', async () => {
    const asked: string[] = [];
    const extraction = scan({ state: 'FAILED', done: 5 });
    const extractAgain = ({ sourceId }: { sourceId: string }) => {
      asked.push(sourceId);
      return { ...extraction, state: 'QUEUED' };
    };
    const { user } = renderAt('/sources/a', world({ extractAgain }, read({ extraction })));
    await user.click(await screen.findByRole('button', { name: 'Scan again' }));
    await waitFor(() => expect(asked).toEqual(['a']));
  });

  it('offers to scan again once scans use other weights', async () => {
    const asked: string[] = [];
    const extraction = scan({ isOutdated: true });
    const extractAgain = ({ sourceId }: { sourceId: string }) => {
      asked.push(sourceId);
      return { ...extraction, state: 'QUEUED', isOutdated: false };
    };
    const { user } = renderAt('/sources/a', world({ extractAgain }, read({ extraction })));
    expect(await screen.findByText(/Scans use other weights now/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Scan again' }));
    await waitFor(() => expect(asked).toEqual(['a']));
  });

  it('offers nothing of the kind to people who may not decide, nor after a scan with the weights in use', async () => {
    const extraction = scan({ isOutdated: true });
    const { unmount } = renderAt('/sources/a', world({ viewer: viewer() }, read({ extraction })));
    await cardOf('Title of ferry');
    expect(screen.queryByRole('button', { name: 'Scan again' })).toBeNull();
    unmount();
    renderAt('/sources/a', world({}, read({ extraction: { ...extraction, isOutdated: false } })));
    await cardOf('Title of ferry');
    expect(screen.queryByRole('button', { name: 'Scan again' })).toBeNull();
  });

  describe('that the outside reader reads, too', () => {
    const reading = (parts: object = {}) => ({
      __typename: 'OutsideReading',
      id: 'outside-a',
      state: 'DONE',
      model: 'small-1',
      host: 'llm.example',
      done: 100,
      total: 100,
      added: 0,
      leftOut: 0,
      failure: null,
      httpStatus: null,
      ...parts,
    });
    const withReading = (outside: object | null, parts: object = {}) =>
      read({
        extraction: scan({ outside }),
        ...parts,
      });

    it('says nothing of a reader that there is none of', async () => {
      renderAt('/sources/a', world({}, withReading(null)));
      await cardOf('Title of ferry');
      expect(screen.queryByText(/also sent|Proposed by|also being sent/)).toBeNull();
    });

    it('shows its progress beside the proposals of the scan, and then what it added', async () => {
      let state = 'RUNNING';
      let done = 40;
      const of = () =>
        withReading(reading({ state, done, added: state === 'DONE' ? 2 : 0 }), {
          passages: connection(done === 40 ? [ferry()] : [ferry(), ports()]),
        });
      renderAt('/sources/a', { ...world(), source: of });
      expect(await screen.findByText(/is also being sent to/)).toHaveTextContent(
        'This text is also being sent to small-1 at llm.example…',
      );
      const bar = screen.getByRole('progressbar', { name: 'Progress of the outside reader' });
      expect(bar).toHaveAttribute('aria-valuenow', '40');
      expect(await cardOf('Title of ferry')).toBeVisible();
      done = 70;
      expect(await screen.findByRole('article', { name: /Title of ports/ }, { timeout: 8_000 })).toBeVisible();
      [done, state] = [100, 'DONE'];
      expect(await screen.findByText(/was also sent to/, {}, { timeout: 8_000 })).toHaveTextContent(
        'This text was also sent to small-1 at llm.example. It proposed 2 more passages.',
      );
    }, 30_000);

    it('can be cancelled', async () => {
      const asked: string[] = [];
      const cancelExtraction = ({ sourceId }: { sourceId: string }) => {
        asked.push(sourceId);
        return scan();
      };
      const { user } = renderAt('/sources/a', world({ cancelExtraction }, withReading(reading({ state: 'QUEUED' }))));
      await user.click(await screen.findByRole('button', { name: 'Cancel this reading' }));
      await waitFor(() => expect(asked).toEqual(['a']));
    });

    it.each([
      [{ added: 1 }, 'This text was also sent to small-1 at llm.example. It proposed 1 more passage.'],
      [{}, 'This text was also sent to small-1 at llm.example. It proposed nothing more.'],
      [
        { done: 40, leftOut: 3 },
        'The first 40% of this text was also sent to small-1 at llm.example. It proposed nothing more. 3 suggestions could not be used, for example because their words are not in the text.',
      ],
      [
        { state: 'FAILED', failure: 'TOO_SLOW' },
        'small-1 at llm.example did not answer in time. The scan itself is complete. Try again later.',
      ],
      [
        { state: 'FAILED', failure: 'REFUSED', httpStatus: 500 },
        'small-1 at llm.example answered with an error (HTTP 500). The scan itself is complete. Try again later.',
      ],
      [
        { state: 'FAILED', failure: 'REFUSED', httpStatus: 401 },
        'small-1 at llm.example answered with an error (HTTP 401). The scan itself is complete. Ask the person who runs the server to check its address, model and key.',
      ],
      [
        { state: 'FAILED', failure: 'REFUSED', httpStatus: 429 },
        'small-1 at llm.example answered with an error (HTTP 429). The scan itself is complete. Try again later.',
      ],
      [
        { state: 'FAILED', failure: 'REDIRECTED' },
        'llm.example answered with a redirect, which is never followed. The scan itself is complete. Ask the person who runs the server to check the reader.',
      ],
      [{ state: 'CANCELLED' }, 'The reading by small-1 at llm.example was cancelled. The scan itself is complete.'],
    ])('says what came of it: %o', async (parts, words) => {
      renderAt('/sources/a', world({}, withReading(reading(parts))));
      const line = await screen.findByText(
        (_, element) => element?.tagName === 'P' && element.textContent!.trim() === words,
      );
      expect(line).toBeVisible();
      const isOver = !('state' in parts);
      expect(screen.queryAllByRole('button', { name: 'Ask again' })).toHaveLength(isOver ? 0 : 1);
      expect(screen.queryByRole('button', { name: 'Scan again' })).toBeNull();
    });

    it('is asked again alone, and says why it is not', async () => {
      const asked: string[] = [];
      const askOutsideReader = ({ sourceId }: { sourceId: string }) => {
        asked.push(sourceId);
        const message = 'The outside reader has already been asked about this source.';
        return { __typename: 'InvalidInput', code: 'X', message, field: null };
      };
      const failed = withReading(reading({ state: 'FAILED', failure: 'TOO_SLOW' }));
      const { user } = renderAt('/sources/a', world({ askOutsideReader }, failed));
      await user.click(await screen.findByRole('button', { name: 'Ask again' }));
      expect(await screen.findByText('The outside reader has already been asked about this source.')).toBeVisible();
      expect(asked).toEqual(['a']);
    });

    it('can be asked about a source that was scanned before there was one', async () => {
      const outsideReader = { __typename: 'ConfiguredReader', model: 'small-1', host: 'llm.example' };
      let outside: object | null = null;
      const askOutsideReader = () => {
        outside = reading({ state: 'QUEUED', done: 0 });
        return withReading(outside).extraction;
      };
      const of = () => withReading(outside);
      const { user } = renderAt('/sources/a', { ...world({ askOutsideReader, outsideReader }), source: of });
      expect(await screen.findByText(/^This text was not sent to/)).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Ask small-1' }));
      expect(await screen.findByText(/^This text will also be sent to/)).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Ask small-1' })).toBeNull();
    });

    it('shows that it was asked again', async () => {
      let outside = reading({ state: 'CANCELLED' });
      const askOutsideReader = () => {
        outside = reading({ state: 'QUEUED', done: 0 });
        return withReading(outside).extraction;
      };
      const of = () => withReading(outside);
      const { user } = renderAt('/sources/a', { ...world({ askOutsideReader }), source: of });
      await user.click(await screen.findByRole('button', { name: 'Ask again' }));
      expect(await screen.findByText(/^This text will also be sent to/)).toBeVisible();
    });

    it('is not asked again by people who may not, nor after an outdated scan, which asks it anyway', async () => {
      const failed = reading({ state: 'FAILED', failure: 'TOO_SLOW' });
      const first = renderAt('/sources/a', world({ viewer: viewer() }, withReading(failed)));
      await screen.findByText(/did not answer in time/);
      expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
      first.unmount();
      const { extraction } = withReading(failed);
      renderAt('/sources/a', world({}, read({ extraction: { ...extraction, isOutdated: true } })));
      await screen.findByRole('button', { name: 'Scan again' });
      expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
    });

    it('says who proposed a passage', async () => {
      const passages = connection([ferry({ alsoBy: 'small-1' }), ports({ tier: 'POSSIBLE', madeBy: 'small-1' })]);
      const { user } = renderAt('/sources/a', world({}, withReading(reading({ added: 1 }), { passages })));
      expect(await cardOf('Title of ferry')).toHaveTextContent('Also proposed by small-1');
      const made = await cardOf('Title of ports');
      expect(made).toHaveTextContent('Proposed by small-1');
      expect(screen.getByText('Wording that suggests this')).toBeVisible();
      await user.click(made);
      expect(await cardOf('Title of ports')).toHaveTextContent('Proposed by small-1');
      expect(screen.queryByText('Wording that suggests this')).toBeNull();
    });
  });
});
