import { Mark } from '@followthrough/ui/mark';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { PromisedBlock_CommitmentFragment } from '../../../generated/graphql.js';
import { Block, EmptyBlock } from '../../platform/block.js';
import { StatementQuote } from './statement-quote.js';

export const PromisedBlockFacts = graphql(`
  fragment PromisedBlock_commitment on Commitment {
    noStatementReason
    statedTimes
    slippageDays
    movedWithoutLeave
    dueDateMoves {
      id
    }
    latestStatement {
      id
      ...StatementQuote_statement
    }
    statements {
      id
      ...StatementQuote_statement
    }
  }
`);

interface PromisedBlockProps {
  readonly commitment: FragmentType<typeof PromisedBlockFacts>;
}

/** What was promised, in the words of the source: the first question about a commitment. */
export function PromisedBlock({ commitment: masked }: PromisedBlockProps) {
  const { t } = useLingui();
  const commitment = getFragmentData(PromisedBlockFacts, masked);
  const { latestStatement, statements, noStatementReason } = commitment;
  if (!latestStatement) return <Unstated reason={noStatementReason ?? null} />;
  const others = statements.filter(({ id }) => id !== latestStatement.id);
  return (
    <Block id="promised" title={t`What was promised`}>
      <Stack gap="sm">
        <StatementQuote statement={latestStatement} />
        <Times commitment={commitment} />
        {others.length > 0 && (
          <details>
            <summary>
              <Plural value={others.length} one="One other statement" other="# other statements" />
            </summary>
            <Stack gap="md" mt="sm">
              {others.map((statement) => (
                <StatementQuote key={statement.id} statement={statement} compact />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
    </Block>
  );
}

/** “Stated 3 times, due date moved once (+214 days)” */
function Times({ commitment }: { readonly commitment: PromisedBlock_CommitmentFragment }) {
  const { statedTimes, slippageDays, movedWithoutLeave, dueDateMoves } = commitment;
  const moves = dueDateMoves.length;
  return (
    <Text component="div">
      <Plural
        value={statedTimes}
        _0="No archived statement"
        one="Stated once"
        _2="Stated twice"
        other="Stated # times"
      />
      {moves > 0 && (
        <>
          {', '}
          <Plural value={moves} one="due date moved once" _2="due date moved twice" other="due date moved # times" />
          {typeof slippageDays === 'number' && <Slippage days={slippageDays} />}{' '}
          {movedWithoutLeave && <Mark kind="movedWithoutLeave" />}
        </>
      )}
    </Text>
  );
}

function Slippage({ days }: { readonly days: number }) {
  const sign = days > 0 ? '+' : '';
  return (
    <span className="ft-numbers">
      {' '}
      ({sign}
      <Plural value={days} one="# day" other="# days" />)
    </span>
  );
}

/** Shown if there is no statement, with the reason, in one line. */
function Unstated({ reason }: { readonly reason: string | null }) {
  const { t } = useLingui();
  return (
    <EmptyBlock
      id="promised"
      title={t`What was promised`}
      action={
        <Anchor component={Link} to="/sources" size="sm" underline="always">
          <Trans>Link a passage</Trans>
        </Anchor>
      }
    >
      {reason ? (
        <Trans>
          No archived statement: <bdi>{reason}</bdi>
        </Trans>
      ) : (
        <Trans>No archived statement yet.</Trans>
      )}
    </EmptyBlock>
  );
}
