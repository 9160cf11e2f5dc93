import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const WithdrawingStatementsCommitment = graphql(`
  fragment WithdrawingStatements_commitment on Commitment {
    id
    statements {
      id
      roles
      passage {
        id
        quote
      }
    }
  }
`);

interface WithdrawingStatementsFieldProps {
  readonly commitment: FragmentType<typeof WithdrawingStatementsCommitment>;
  readonly value: readonly string[];
  readonly error?: string | null;
  readonly onChange: (statementIds: readonly string[]) => void;
}

/** “Withdrawn” must cite the owner’s own words: the statements that withdraw the commitment. */
export function WithdrawingStatementsField({ commitment, value, error, onChange }: WithdrawingStatementsFieldProps) {
  const { t } = useLingui();
  const { statements } = getFragmentData(WithdrawingStatementsCommitment, commitment);
  const withdrawing = statements.filter(({ roles }) => roles.includes('WITHDRAWS'));
  return (
    <Fieldset legend={t`The statement that withdraws it`} p="sm">
      <Stack gap="xs">
        {withdrawing.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>No archived statement withdraws it. Mark that passage in its source first.</Trans>
          </Text>
        )}
        {withdrawing.map(({ id, passage }) => (
          <Checkbox
            key={id}
            name="statementIds"
            label={
              <Text span ff="var(--ft-serif)" dir="auto">
                {passage.quote}
              </Text>
            }
            checked={value.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...value, id] : value.filter((other) => other !== id))
            }
          />
        ))}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
