import { jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { EvidenceBlock_CommitmentFragmentDoc } from '../../../generated/graphql.js';
import { commitment, evidence, list } from '../../../testing/delivery.js';
import { contributor, viewer } from '../../../testing/people.js';
import { renderBlocks } from '../../../testing/render-block.js';
import { EvidenceBlock } from '../evidence-block.js';

const sha256 = 'ab'.repeat(32);
const copy = (parts: object = {}) => ({
  __typename: 'ArchivedCopy',
  id: 'copy-1',
  address: 'https://example.org/release',
  fetchedAt: '2026-03-03T10:00:00Z',
  keptBy: { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' },
  file: { __typename: 'StoredFile', id: 'file-1', size: 210_400, sha256 },
  ...parts,
});
const open = (item: object = evidence(), world: object = {}) =>
  renderBlocks(
    {
      viewer: contributor(),
      mayFetch: true,
      commitment: commitment({ evidence: list([item as { id: string }]), evidenceCount: 1 }),
      ...world,
    },
    [EvidenceBlock_CommitmentFragmentDoc],
    (of) => <EvidenceBlock commitment={of} />,
  );
const keeping = { name: 'Keep a copy of The ministry’s release' };

describe('an archived copy of linked evidence', () => {
  it('is shown with its day, size and hash, and is downloaded, never opened as a page', async () => {
    const moved = copy({ id: 'copy-2', address: 'https://example.org/new' });
    open(evidence({ copies: [copy(), moved] }), { viewer: viewer() });
    const [first, second] = await screen.findAllByRole('link', { name: /^Copy of 3 Mar 2026/ });
    expect(first).toHaveAttribute('href', '/files/file-1');
    expect(first).toHaveAttribute('download');
    const [line, other] = [first!, second!].map((link) => link.closest('li')!);
    expect(line).toHaveTextContent(`210 kB · SHA-256 ${sha256} · copied by Ana Costa`);
    expect(line).not.toHaveTextContent('redirected');
    expect(other).toHaveTextContent('redirected to https://example.org/new');
    expect(screen.queryByRole('button', { name: /copy/ })).toBeNull();
  });

  it('is kept with one button, for the copy that the user sees as the latest', async () => {
    const asked: object[] = [];
    const addresses: unknown[] = [];
    const keepCopy = ({ input }: { input: object }) => {
      asked.push(input);
      return { ...evidence({ copies: [copy()] }), commitment: commitment() };
    };
    const mayFetch = ({ address }: { address: unknown }) => (addresses.push(address), true);
    const { user } = open(undefined, { keepCopy, mayFetch });
    await user.click(await screen.findByRole('button', keeping));
    expect(await screen.findByText(/^Copy kept/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Copy of 3 Mar 2026/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Keep another copy of The ministry’s release' }));
    await waitFor(() =>
      expect(asked).toEqual([
        { evidenceId: 'evidence-1', seenCopyId: null },
        { evidenceId: 'evidence-1', seenCopyId: 'copy-1' },
      ]),
    );
    expect(addresses).toEqual(['https://example.org/']);
  });

  it('that is refused says why, and what to do', async () => {
    const keepCopy = {
      __typename: 'InvalidInput',
      code: 'COPY_STATUS',
      message: 'x',
      field: null,
      params: [{ name: 'httpStatus', value: '404' }],
    };
    const { user } = open(undefined, { keepCopy });
    await user.click(await screen.findByRole('button', keeping));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No copy was kept: the server answered with status 404 instead of a page. Check the link, or save what your browser shows and add it as evidence of the kind “File”.',
    );
  });

  it('is not offered where the deployment does not fetch from the host: the page says why, and what to do instead', async () => {
    open(undefined, { mayFetch: false });
    expect(await screen.findByText(/does not fetch pages from/, { selector: 'p' })).toHaveTextContent(
      'No copy can be kept: this deployment does not fetch pages from example.org. Save the page in your browser and add it as evidence of the kind “File”.',
    );
    expect(screen.queryByRole('button', keeping)).toBeNull();
  });

  it('is offered only for current links, to those who may revise them', async () => {
    const mayFetch = jest.fn(() => true);
    open(evidence({ isWithdrawn: true, withdrawal: null }), { mayFetch });
    expect(await screen.findByText('The ministry’s release')).toBeVisible();
    const figure = evidence({ kind: 'FIGURE', address: null, measure: 'boats', title: 'Boats' });
    open(figure, { mayFetch });
    expect(await screen.findByText('Boats')).toBeVisible();
    open(evidence({ title: 'For a viewer' }), { mayFetch, viewer: viewer() });
    expect(await screen.findByText('For a viewer')).toBeVisible();
    expect(mayFetch).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: /a copy/ })).toBeNull();
  });

  describe('in a form', () => {
    const option = { name: /^Keep a copy of the page/ };

    async function adding(world: object) {
      const { user } = renderBlocks(
        { viewer: contributor(), commitment: commitment(), ...world },
        [EvidenceBlock_CommitmentFragmentDoc],
        (of) => <EvidenceBlock commitment={of} />,
      );
      await user.click(await screen.findByRole('button', { name: 'Add evidence' }));
      const form = within(screen.getByRole('form', { name: 'Add evidence' }));
      await user.click(form.getByLabelText(/^Title/));
      await user.paste('A release');
      await user.click(form.getByLabelText(/^Address/));
      await user.paste('https://example.org/release');
      return { user, form };
    }

    it('is an option once the address is one that may be fetched, and is asked for only if chosen', async () => {
      const asked: { keepCopy?: boolean }[] = [];
      const addEvidence = ({ input }: { input: object }) => {
        asked.push(input);
        return { ...evidence(), commitment: commitment() };
      };
      const { user, form } = await adding({ mayFetch: true, addEvidence });
      await user.click(await form.findByRole('checkbox', option));
      await user.click(form.getByRole('button', { name: 'Add evidence' }));
      await waitFor(() => expect(asked).toMatchObject([{ address: 'https://example.org/release', keepCopy: true }]));
    });

    it('shows beside the option why no copy could be kept, with everything still there', async () => {
      const addEvidence = { __typename: 'InvalidInput', code: 'COPY_TOO_SLOW', message: 'x', field: 'keepCopy' };
      const { user, form } = await adding({ mayFetch: true, addEvidence });
      await user.click(await form.findByRole('checkbox', option));
      await user.click(form.getByRole('button', { name: 'Add evidence' }));
      expect(await form.findByText(/the page took too long to answer/)).toBeVisible();
      expect(form.getByLabelText(/^Title/)).toHaveValue('A release');
      expect(form.getByRole('checkbox', option)).toBeChecked();
    });

    it('says why there is no option where the host is not allowed', async () => {
      const { form } = await adding({ mayFetch: false });
      expect(await form.findByText(/does not fetch pages from/)).toBeVisible();
      expect(form.queryByRole('checkbox', option)).toBeNull();
    });

    it('is an option of a revision, too', async () => {
      const asked: object[] = [];
      const item = evidence();
      const reviseEvidence = ({ input }: { input: object }) => {
        asked.push(input);
        return { ...evidence({ number: 2 }), commitment: commitment() };
      };
      const { user } = open(item, { evidence: { ...item, commitment: commitment() }, reviseEvidence });
      await user.click(await screen.findByRole('button', { name: 'Revise The ministry’s release' }));
      const form = within(await screen.findByRole('form', { name: /^Revise/ }));
      await user.click(await form.findByRole('checkbox', option));
      await user.click(form.getByLabelText(/^Reason for the revision/));
      await user.paste('The page changed.');
      await user.click(form.getByRole('button', { name: 'Save new version' }));
      await waitFor(() => expect(asked).toMatchObject([{ evidenceId: 'evidence-1', keepCopy: true }]));
    });
  });
});
