import { screen, waitFor, within } from '@testing-library/react';
import { FindingsBlock_CommitmentFragmentDoc } from '../../generated/graphql.js';
import { commitment as entered } from '../../testing/commitments.js';
import { evidence, list, report } from '../../testing/delivery.js';
import { accepted, finding, passage } from '../../testing/findings.js';
import { auditor, contributor } from '../../testing/people.js';
import { renderBlocks } from '../../testing/render-block.js';
import { FindingsBlock } from './findings-block.js';

const open = (parts: object = {}, world: object = {}) =>
  renderBlocks(
    { viewer: contributor(), commitment: () => entered(parts), ...world },
    [FindingsBlock_CommitmentFragmentDoc],
    (of) => <FindingsBlock commitment={of} />,
  );

describe('the findings of a commitment', () => {
  it('are one line while there are none', async () => {
    open();
    expect(await screen.findByText(/What auditors found, the lead team’s answer/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Raise finding' })).toBeNull();
  });

  it('lead to their pages, each with its severity and what is next', async () => {
    open({ findings: list([finding(), accepted({ id: 'two' })]) });
    const links = await screen.findAllByRole('link', { name: 'No inspection report' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/findings/finding-1', '/findings/two']);
    expect(screen.getAllByText('High')).toHaveLength(2);
    expect(screen.getByText(/Answer due/)).toBeVisible();
    expect(screen.getByText(/Action due/)).toBeVisible();
  });

  it('are raised by auditors, about a part of the commitment and with a passage', async () => {
    const sent: unknown[] = [];
    const raiseFinding = ({ input }: { input: unknown }) => {
      sent.push(input);
      return finding();
    };
    const parts = {
      currentReport: report(),
      evidence: list([evidence()]),
      statements: [{ __typename: 'Statement', id: 's', passage: passage() }],
    };
    const { user } = open(parts, { viewer: auditor(), raiseFinding });
    await user.click(await screen.findByRole('button', { name: 'Raise finding' }));
    const form = within(await screen.findByRole('form', { name: 'Raise finding' }));
    await user.click(form.getByRole('button', { name: 'Send draft to lead team' }));
    expect(await form.findByText('Choose a severity.')).toBeVisible();
    await user.selectOptions(form.getByRole('combobox', { name: /^About/ }), 'Evidence: The ministry’s release');
    await user.click(form.getByRole('radio', { name: 'Medium' }));
    for (const [name, words] of [
      [/^Title/, 'No inspection report'],
      [/^Condition/, 'The register has none.'],
      [/^Criterion/, 'The test asks for one.'],
      [/^Recommendation/, 'Add it.'],
    ] as const)
      await user.type(form.getByRole('textbox', { name }), words);
    await user.selectOptions(form.getByRole('combobox', { name: /^Passage/ }), 'There will be a report every year.');
    await user.click(form.getByRole('button', { name: 'Send draft to lead team' }));
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          about: 'EVIDENCE',
          aboutId: 'evidence-1',
          severity: 'MEDIUM',
          title: 'No inspection report',
          condition: 'The register has none.',
          criterion: 'The test asks for one.',
          consequence: null,
          recommendation: 'Add it.',
          passageId: 'passage-1',
        },
      ]),
    );
  });

  it('are not raised on an archived commitment', async () => {
    open({ archivedAt: '2026-11-21T09:00:00Z' }, { viewer: auditor() });
    expect(await screen.findByText(/What auditors found/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Raise finding' })).toBeNull();
  });
});
