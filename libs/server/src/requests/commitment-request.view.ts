import { commitmentView } from '../commitments/commitment.view.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { dueDateMoveView } from '../commitments/due-dates/due-date-move.view.js';
import { statementView } from '../commitments/statements/statement.view.js';
import { personView } from '../people/persons/person.view.js';
import { isManagedBy } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, pageBy } from '../platform/views/fields.js';
import { page, reads } from '../platform/views/reads.js';
import { partOf } from '../platform/views/view.js';
import { CommitmentRequest } from './commitment-request.entity.js';
import { RequestOutcome } from './request-outcome.entity.js';

export const commitmentRequestView = view(CommitmentRequest, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it is about.', { required: true }),
    statement: byId(statementView, 'statementId', 'The statement that moves or withdraws the commitment, if any.'),
    askedBy: byId(personView, 'askedBy', 'Person who made it.', { required: true }),
  },
});

const requestOutcomeView = view(RequestOutcome, {
  visibleTo: partOf(commitmentRequestView, 'requestId'),
  one: { by: byId(personView, 'by', 'Person who decided or withdrew it.', { required: true }) },
});

extend(commitmentRequestView, {
  first: { outcome: by(requestOutcomeView, 'requestId', 'Null while it is open.') },
});

extend(dueDateMoveView, {
  one: { request: byId(commitmentRequestView, 'requestId', 'The agreed request for it; null if there was none.') },
});

const isOpen = (request: Pick<Row<CommitmentRequest>, 'id'>): Sql =>
  sql`not exists (select 1 from request_outcomes o where o.request_id = ${request.id})`;

/** Whether a commitment has an open request. */
export const hasOpenRequest = (c: Pick<Row<Commitment>, 'id'>): Sql =>
  sql`exists (select 1 from requests asked where asked.commitment_id = ${c.id} and ${isOpen({ id: raw('asked.id') })})`;

extend(commitmentView, {
  page: {
    requests: pageBy(commitmentRequestView, 'commitmentId', 'Requests about it, the latest first.', {
      args: PageArgs,
      orders: { ASKED: { by: (request) => request.sequence, type: 'bigint', descending: true } },
    }),
  },
});

/** Nothing is decided on an archived commitment. */
const waits = (request: Row<CommitmentRequest>, more: Sql): Sql =>
  sql`(${isOpen(request)} and exists (select 1 from commitments c where c.id = ${request.commitmentId}
    and c.archived_at is null and ${more}))`;

const orders = { ASKED: { by: (request: Row<CommitmentRequest>) => request.sequence, type: 'bigint' } };

reads({
  requestsToDecide: page(commitmentRequestView, 'Requests that wait for a decision of the user, first made first.', {
    args: PageArgs,
    orders,
    few: true,
    where: (request, { reader }) =>
      allOf([
        sql`${request.askedBy} <> ${reader.id}::uuid`,
        waits(request, isManagedBy(raw('c.lead_team_id'), reader)),
      ]),
  }),
  ownRequests: page(commitmentRequestView, 'Requests of the user that wait for a decision, first made first.', {
    args: PageArgs,
    orders,
    few: true,
    where: (request, { reader }) => allOf([sql`${request.askedBy} = ${reader.id}::uuid`, waits(request, raw('true'))]),
  }),
});
