import { Trans, useLingui } from '@lingui/react/macro';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Block } from '../../platform/block.js';
import { Fact, Facts } from '../../platform/facts/fact.js';

export const PeopleBlockFacts = graphql(`
  fragment PeopleBlock_commitment on Commitment {
    marking
    createdAt
    createdBy {
      id
      name
    }
    leadTeam {
      id
      name
    }
    accountable {
      id
      name
      deactivatedAt
    }
    namedReaders {
      id
      name
    }
  }
`);

interface PeopleBlockProps {
  readonly commitment: FragmentType<typeof PeopleBlockFacts>;
}

/** Who answers for it, and who reads it besides them where it is sensitive. */
export function PeopleBlock({ commitment: masked }: PeopleBlockProps) {
  const { t } = useLingui();
  const { leadTeam, accountable, namedReaders, marking, createdAt, createdBy } = getFragmentData(
    PeopleBlockFacts,
    masked,
  );
  return (
    <Block id="people" title={t`People`}>
      <Facts>
        <Fact label={t`Lead team`}>{leadTeam.name}</Fact>
        <Fact label={t`Accountable`}>
          {accountable ? (
            <>
              {accountable.name}
              {accountable.deactivatedAt && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  <Trans>(no longer signs in)</Trans>
                </Text>
              )}
            </>
          ) : (
            <Text span size="sm" c="dimmed">
              <Trans>nobody named yet</Trans>
            </Text>
          )}
        </Fact>
        {(marking === 'OFFICIAL_SENSITIVE' || namedReaders.length > 0) && (
          <Fact label={t`May read it besides the team`}>
            {[...namedReaders.map(({ name }) => name), t`auditors`].join(', ')}
          </Fact>
        )}
      </Facts>
      <WhoWhen did={t`Entered by`} who={createdBy?.name ?? null} at={createdAt} />
    </Block>
  );
}
