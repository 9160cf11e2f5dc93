import { screen, waitFor } from '@testing-library/react';
import { coded, connection, contributor, deployment, viewer } from '../testing/people.js';
import { renderAt } from '../testing/render-at.js';
import { source } from '../testing/sources.js';

const counted = (nodes: readonly { readonly id: string }[], more = false) => ({
  ...connection(nodes, more),
  totalCount: nodes.length,
});
const world = (parts: object = {}) => ({
  deployment,
  viewer: contributor(),
  sources: counted([source('a')]),
  ...parts,
});

describe('sources', () => {
  it('show a skeleton, and say what will appear', async () => {
    renderAt('/sources', world({ sources: () => new Promise(() => undefined) }));
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('offer to archive the first if there is none, to people who may', async () => {
    const { unmount } = renderAt('/sources', world({ sources: counted([]) }));
    expect(await screen.findByText(/archived word for word/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Archive a source' })).toHaveLength(2);
    unmount();
    renderAt('/sources', world({ viewer: viewer(), sources: counted([]) }));
    expect(await screen.findByText(/archived word for word/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Archive a source' })).toBeNull();
  });

  it('say what happened where they cannot be shown', async () => {
    const sources = () => {
      throw coded('INTERNAL');
    };
    renderAt('/sources', world({ sources }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeVisible();
  });

  it('show publisher and date of each, and the progress of its scan and decisions', async () => {
    const reading = { extraction: { __typename: 'Extraction', id: 'e', state: 'RUNNING' } };
    const sources = counted([
      source('a', { proposalsMade: 7, proposalsDecided: 5, published: '2025-12' }),
      source('b', { ...reading, published: null, copyState: 'UNKNOWN' }),
    ]);
    renderAt('/sources', world({ sources }));
    expect(await screen.findByRole('link', { name: 'Statement a' })).toHaveAttribute('href', '/sources/a');
    expect(screen.getByText('5 of 7 decided')).toBeVisible();
    expect(screen.getByText('December 2025')).toBeVisible();
    expect(screen.getByText('scanning')).toBeVisible();
    expect(screen.getByText(/date not known/)).toHaveTextContent('copy of unknown origin');
    expect(screen.getByText('2 sources')).toBeVisible();
  });

  it('are found as the user types, one page at a time', async () => {
    const sources = ({ filter, after }: { filter?: { text?: string }; after?: string }) => {
      if (filter?.text) return counted([source('found')]);
      return after ? counted([source('b')]) : counted([source('a')], true);
    };
    const { user } = renderAt('/sources', world({ sources }));
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: 'Statement b' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Statement a' })).toBeVisible();
    await user.type(screen.getByLabelText('Find a source'), 'found');
    expect(await screen.findByRole('link', { name: 'Statement found' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Statement a' })).toBeNull());
  });
});
