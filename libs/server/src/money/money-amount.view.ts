import { Claim } from '@followthrough/domain/evidence';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { partyView } from '../commitments/parties/party.view.js';
import { statementView } from '../commitments/statements/statement.view.js';
import { claimsAre } from '../evidence/claims.js';
import { supportsOf, supportView } from '../evidence/support.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { MoneyAmount } from './money-amount.entity.js';
import { MoneyWithdrawal } from './money-withdrawal.entity.js';

const isCurrent = (amount: Row<MoneyAmount>): Sql => sql`exists (select 1 from current_amounts current
  where current.commitment_id = ${amount.commitmentId} and current.stage = ${amount.stage} and current.id = ${amount.id})`;

export const moneyAmountView = view(MoneyAmount, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment it belongs to.', { required: true }),
    statement: byId(statementView, 'statementId', 'The statement that gives the amount, if any.'),
    payer: byId(partyView, 'payerId', 'The party that pays, if it was named.'),
    recipient: byId(partyView, 'recipientId', 'The party that receives it, if it was named.'),
    recordedBy: byId(personView, 'recordedBy', 'Null for the system.'),
  },
  many: { supports: supportsOf<MoneyAmount>(Claim.MONEY, 'Evidence cited for it.') },
  computed: {
    isCurrent: computed(
      () => Boolean,
      'Whether it counts: neither withdrawn nor replaced by a later amount for the same stage.',
      isCurrent,
    ),
  },
});
claimsAre(Claim.MONEY, MoneyAmount);

const moneyWithdrawalView = view(MoneyWithdrawal, {
  visibleTo: partOf(moneyAmountView, 'amountId'),
  one: { by: byId(personView, 'by', 'Person who withdrew it.') },
});

extend(moneyAmountView, { first: { withdrawal: by(moneyWithdrawalView, 'amountId', 'Null if not withdrawn.') } });

extend(supportView, { one: { moneyAmount: byId(moneyAmountView, 'claimId', 'The amount, if the claim is one.') } });

extend(commitmentView, {
  many: {
    currentAmounts: by<Commitment, MoneyAmount>(
      moneyAmountView,
      'commitmentId',
      'The current amount at each stage of funding that has one.',
      { order: 'sequence', where: isCurrent },
    ),
  },
  page: {
    amounts: pageBy(moneyAmountView, 'commitmentId', 'All amounts, latest recorded first.', {
      args: PageArgs,
      orders: { RECORDED: { by: (amount) => amount.sequence, type: 'bigint', descending: true } },
    }),
  },
});
