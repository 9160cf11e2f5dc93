import { gradeMissing } from '@followthrough/domain/money-amounts';
import { isBestGrade } from '@followthrough/domain/vocabulary';
import { Money } from '@followthrough/ui/money';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../generated/gql.js';
import type { AmountLine_AmountFragment } from '../../generated/graphql.js';
import { SupportLines } from '../evidence/support-lines.js';
import { sourceAddress } from '../sources/source-address.js';
import classes from './money.module.css';

export const AmountLineAmount = graphql(`
  fragment AmountLine_amount on MoneyAmount {
    id
    stage
    value
    currency
    effectiveEdtf
    words
    isCurrent
    recordedAt
    recordedBy {
      id
      name
    }
    statement {
      id
      passage {
        id
        quote
      }
      source {
        id
        title
      }
    }
    payer {
      id
      words
      organisation {
        id
        name
      }
    }
    recipient {
      id
      words
      organisation {
        id
        name
      }
    }
    supports {
      id
      role
      grade
      evidence {
        id
        isWithdrawn
      }
      ...SupportLine_support
    }
    withdrawal {
      reason
      at
      by {
        id
        name
      }
    }
  }
`);

type Party = NonNullable<AmountLine_AmountFragment['payer']>;
const nameOf = ({ organisation, words }: Party) => organisation?.name ?? words ?? '';

interface AmountLineProps {
  readonly amount: AmountLine_AmountFragment;
  readonly actions?: ReactNode;
}

/** One amount with its date, its parties, what shows it, and who recorded it. */
export function AmountLine({ amount, actions }: AmountLineProps) {
  const { value, currency, effectiveEdtf, words, payer, recipient, withdrawal } = amount;
  return (
    <div className={classes.amount}>
      <Group gap="xs" align="baseline">
        {!amount.isCurrent && !withdrawal && (
          <Text size="sm" c="dimmed" span>
            <Trans>Replaced:</Trans>
          </Text>
        )}
        <Text fw={600} span>
          <Money value={value} currency={currency} />
        </Text>
        <Text size="sm" span>
          <UncertainDate edtf={effectiveEdtf} />
        </Text>
        {payer && (
          <Text size="sm" span>
            <Trans>
              from <bdi>{nameOf(payer)}</bdi>
            </Trans>
          </Text>
        )}
        {recipient && (
          <Text size="sm" span>
            <Trans>
              to <bdi>{nameOf(recipient)}</bdi>
            </Trans>
          </Text>
        )}
        {actions}
      </Group>
      {words && (
        <Text size="sm" className={classes.words} dir="auto">
          “{words}”
        </Text>
      )}
      <Basis amount={amount} />
      <WhoWhen did={<Trans>Recorded by</Trans>} who={amount.recordedBy?.name ?? null} at={amount.recordedAt} />
      {withdrawal && (
        <>
          <WhoWhen did={<Trans>Withdrawn by</Trans>} who={withdrawal.by?.name ?? null} at={withdrawal.at} />
          <Text size="sm" className={classes.words} dir="auto">
            {withdrawal.reason}
          </Text>
        </>
      )}
    </div>
  );
}

/** The statement and the evidence that show an amount, and the grade that it still needs. */
function Basis({ amount }: { readonly amount: AmountLine_AmountFragment }) {
  const { stage, statement, supports, isCurrent } = amount;
  const counting = supports.filter(({ evidence }) => !evidence.isWithdrawn);
  const missing = isCurrent ? gradeMissing(stage, { hasStatement: statement !== null, supports: counting }) : null;
  return (
    <>
      {statement && (
        <Text size="sm">
          <Anchor
            component={Link}
            to={sourceAddress(statement.source.id)}
            hash={`passage-${statement.passage.id}`}
            size="sm"
            underline="always"
          >
            <Trans>
              Stated in <bdi>{statement.source.title}</bdi>
            </Trans>
          </Anchor>
        </Text>
      )}
      <SupportLines supports={supports} />
      {missing && (
        <Text size="sm" fw={600}>
          {isBestGrade(missing) ? (
            <Trans>Still needs grade {missing} evidence</Trans>
          ) : (
            <Trans>Still needs evidence of grade {missing} or better</Trans>
          )}
        </Text>
      )}
    </>
  );
}
