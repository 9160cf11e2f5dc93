import { Claim } from '@followthrough/domain/evidence';
import { commitmentView } from '../../commitments/commitment.view.js';
import type { Party } from '../../commitments/parties/party.entity.js';
import { partyView } from '../../commitments/parties/party.view.js';
import { statementView } from '../../commitments/statements/statement.view.js';
import { claimsAre } from '../../evidence/claims.js';
import { supportsOf, supportView } from '../../evidence/support.view.js';
import { personView } from '../../people/persons/person.view.js';
import { sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId } from '../../platform/views/fields.js';
import { partOf } from '../../platform/views/view.js';
import { PartyPosition } from './party-position.entity.js';
import { PartyReportWithdrawal } from './party-report-withdrawal.entity.js';
import { PartyReport } from './party-report.entity.js';

export const partyPositionView = view(PartyPosition, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    party: byId(partyView, 'partyId', 'The party.', { required: true }),
    statement: byId(statementView, 'statementId', 'The statement that shows it; null if the party was not heard.'),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
});

export const partyReportView = view(PartyReport, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    party: byId(partyView, 'partyId', 'The party it is about.', { required: true }),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
  many: { supports: supportsOf<PartyReport>(Claim.PARTY, 'Evidence cited for it.') },
});
claimsAre(Claim.PARTY, PartyReport);

const withdrawalView = view(PartyReportWithdrawal, {
  visibleTo: partOf(partyReportView, 'partyReportId'),
  one: { by: byId(personView, 'by', 'Person who withdrew it.') },
});

extend(partyReportView, { first: { withdrawal: by(withdrawalView, 'partyReportId', 'Null if not withdrawn.') } });

extend(supportView, {
  one: { partyReport: byId(partyReportView, 'claimId', 'The report on a party, if the claim is one.') },
});

extend(partyView, {
  first: {
    statedPosition: by<Party, PartyPosition>(
      partyPositionView,
      'partyId',
      'The position recorded last; null if none was: the party was not heard.',
      { order: '-sequence' },
    ),
    currentReport: by<Party, PartyReport>(
      partyReportView,
      'partyId',
      'The current report on it: the latest by effective date, then by time of recording. Null if there is none.',
      {
        order: ['-effectiveOn', '-sequence'],
        where: (report) =>
          sql`not exists (select 1 from party_report_withdrawals w where w.party_report_id = ${report.id})`,
      },
    ),
  },
  many: {
    positions: by<Party, PartyPosition>(partyPositionView, 'partyId', 'All recorded positions, the latest first.', {
      order: '-sequence',
    }),
    reports: by<Party, PartyReport>(partyReportView, 'partyId', 'All reports on it, latest recorded first.', {
      order: '-sequence',
    }),
  },
});
