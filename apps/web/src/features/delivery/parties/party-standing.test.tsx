import { screen, waitFor, within } from '@testing-library/react';
import { parse } from 'graphql';
import { PartyStanding_PartyFragmentDoc } from '../../../generated/graphql.js';
import { organisation, party, source, statement } from '../../../testing/commitments.js';
import { commitment, list } from '../../../testing/delivery.js';
import { contributor, team, viewer } from '../../../testing/people.js';
import { renderBlocks } from '../../../testing/render-block.js';
import { PartyStanding, type PartyStandingParty } from './party-standing.js';
import { RollUpLine } from './roll-up.js';
import type { FragmentType } from '../../../generated/fragment-masking.js';

const ana = { __typename: 'Person', id: 'person-ana', name: 'Ana Costa' };
const at = '2026-11-20T09:00:00Z';
const norland = organisation('Norland');
const said = statement('s1', 'Norland will fund boats.', { source: source({ id: 'src1', title: 'A release' }) });
const position = (taken: string, parts: object = {}) => ({
  __typename: 'PartyPosition',
  id: `position-${taken}`,
  position: taken,
  note: null,
  recordedAt: at,
  recordedBy: ana,
  statement: said,
  ...parts,
});
const report = (status: string, parts: object = {}) => ({
  __typename: 'PartyReport',
  id: `report-${status}`,
  status,
  rationale: 'It paid in May.',
  effectiveOn: '2026-11-20',
  recordedAt: at,
  recordedBy: ana,
  supports: [],
  withdrawal: null,
  ...parts,
});
const undertaking = (id: string, parts: object = {}) => party(id, 'UNDERTAKES', { organisation: norland, ...parts });

const ofParties = parse('fragment Parties_commitment on Commitment { parties { id ...PartyStanding_party } }');

const open = (parties: readonly object[], world: object = {}, whole: 'ON_TRACK' | null = 'ON_TRACK') => {
  const shown = commitment({ parties, statements: [said], evidence: list([]) });
  type Masked = FragmentType<typeof PartyStandingParty>;
  return renderBlocks(
    { viewer: contributor(), commitment: () => shown, ...world },
    [{ definitions: [...ofParties.definitions, ...PartyStanding_PartyFragmentDoc.definitions] }],
    (of: { readonly parties: readonly (Masked & { readonly id: string })[] }) => (
      <>
        <RollUpLine parties={of.parties} whole={whole} />
        <ul>
          {of.parties.map((one) => (
            <li key={one.id}>
              <PartyStanding
                party={one}
                commitment={{ id: 'c1', kind: 'FUNDING', archivedAt: null, leadTeam: team('Security') }}
              />
            </li>
          ))}
        </ul>
      </>
    ),
  );
};

describe('the standing of a party', () => {
  it('says that it was not heard until its position is recorded, and then quotes the statement', async () => {
    open([undertaking('p1'), undertaking('p2', { statedPosition: position('QUALIFIED', { note: 'From May only.' }) })]);
    const [silent, heard] = (await screen.findAllByRole('listitem')).map((item) => within(item));
    expect(silent!.getByText('Not heard')).toBeVisible();
    expect(heard!.getByText('Qualified')).toBeVisible();
    expect(heard!.getByText('From May only.')).toBeVisible();
    expect(heard!.getByText('Norland will fund boats.')).toBeVisible();
    expect(heard!.getByRole('link', { name: 'In A release' })).toHaveAttribute('href', expect.stringContaining('src1'));
  });

  it('is counted beside the report on the whole, which it does not change', async () => {
    open([
      undertaking('p1', { currentReport: report('DELIVERED'), stage: 'SPENT' }),
      undertaking('p2', { currentReport: report('DELIVERED') }),
      undertaking('p3'),
      party('p4', 'BENEFICIARY', { organisation: norland }),
    ]);
    expect(await screen.findByText(/^Of 3 parties/)).toHaveTextContent(
      'Of 3 parties: 2 Delivered and 1 Unclear. The report on the whole says “On track”.',
    );
    expect(screen.getByText('Stage of its own: Spent')).toBeVisible();
  });

  it('says that there is no report on the whole, and nothing if no party was reported on', async () => {
    const { unmount } = open([undertaking('p1', { currentReport: report('AT_RISK') })], {}, null);
    expect(await screen.findByText(/There is no report on the whole yet/)).toHaveTextContent('Of 1 party: 1 At risk.');
    unmount();
    open([undertaking('p1')]);
    expect(await screen.findByText('Not heard')).toBeVisible();
    expect(screen.queryByText(/^Of/)).toBeNull();
  });

  it('is read by all, and changed by the lead team only', async () => {
    open([undertaking('p1')], { viewer: viewer() });
    expect(await screen.findByText('Not heard')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes a position from a statement', async () => {
    const sent: unknown[] = [];
    const recordPosition = ({ input }: { input: unknown }) => {
      sent.push(input);
      return position('CONFIRMED', { party: undertaking('p1') });
    };
    const { user } = open([undertaking('p1')], { recordPosition });
    await user.click(await screen.findByRole('button', { name: 'Record position: Norland' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Record position: Norland/ }));
    const send = () => user.click(dialog.getByRole('button', { name: 'Record position' }));
    await user.selectOptions(await dialog.findByLabelText(/^Position/), 'CONFIRMED');
    await send();
    expect(await dialog.findByText('Choose the statement that shows it.')).toBeVisible();
    await user.selectOptions(dialog.getByLabelText(/^The statement that shows it/), 's1');
    await send();
    await waitFor(() =>
      expect(sent).toEqual([
        { partyId: 'p1', position: 'CONFIRMED', statementId: 's1', note: null, seenPositionId: null },
      ]),
    );
  });

  it('is reported with a rationale', async () => {
    const sent: object[] = [];
    const reportParty = ({ input }: { input: object }) => {
      sent.push(input);
      return report('DELIVERED', { party: undertaking('p1') });
    };
    const { user } = open([undertaking('p1', { currentReport: report('ON_TRACK') })], { reportParty });
    await user.click(await screen.findByRole('button', { name: 'Report on this party: Norland' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Report on this party: Norland/ }));
    await user.click(await dialog.findByRole('radio', { name: 'Delivered' }));
    await user.type(dialog.getByLabelText(/^Rationale/), 'All is paid.');
    await user.click(dialog.getByRole('button', { name: 'File report' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      partyId: 'p1',
      status: 'DELIVERED',
      rationale: 'All is paid.',
      seenReportId: 'report-ON_TRACK',
    });
  });

  it('has a history, from which a report is withdrawn with a reason', async () => {
    const sent: unknown[] = [];
    const filed = report('AT_RISK');
    const held = undertaking('p1', { currentReport: filed, reports: [filed], positions: [position('DENIED')] });
    const withdrawPartyReport = ({ input }: { input: unknown }) => {
      sent.push(input);
      Object.assign(filed, { withdrawal: { reason: 'A slip.', at, by: ana } });
      return { ...filed, party: held };
    };
    const { user } = open([held], { withdrawPartyReport });
    await user.click(await screen.findByRole('button', { name: 'History: Norland' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'History: Norland' }));
    expect(await dialog.findByText('Denied')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Withdraw the report “At risk”' }));
    const reason = within(await screen.findByRole('dialog', { name: 'Withdraw the report “At risk”' }));
    await user.type(reason.getByLabelText(/Reason/), 'A slip.');
    await user.click(reason.getByRole('button', { name: 'Withdraw report' }));
    await waitFor(() => expect(sent).toEqual([{ partyReportId: 'report-AT_RISK', reason: 'A slip.' }]));
    expect(await dialog.findByText('A slip.', { selector: 'p' })).toBeVisible();
  });
});
