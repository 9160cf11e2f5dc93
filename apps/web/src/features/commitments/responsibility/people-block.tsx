import { Trans, useLingui } from '@lingui/react/macro';
import { WhoWhen } from '@followthrough/ui/who-when';
import { ActionIcon, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { Block } from '../../platform/block.js';
import { Fact, Facts } from '../../platform/facts/fact.js';
import { FactEditor } from '../facts/fact-editor.js';
import { WhoAnswered } from './who-answered.js';
import { ReassignDialog } from './reassign-dialog.js';

export const PeopleBlockFacts = graphql(`
  fragment PeopleBlock_commitment on Commitment {
    id
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
    ...FactEditor_commitment
  }
`);

interface PeopleBlockProps {
  readonly commitment: FragmentType<typeof PeopleBlockFacts>;
  readonly mayEdit: boolean;
  readonly mayReassign: boolean;
}

/** The accountable person and, if the commitment is sensitive, its named readers. */
export function PeopleBlock({ commitment: masked, mayEdit, mayReassign }: PeopleBlockProps) {
  const { t } = useLingui();
  const [reassigning, setReassigning] = useState(false);
  const commitment = getFragmentData(PeopleBlockFacts, masked);
  const { id, leadTeam, accountable, namedReaders, marking, createdAt, createdBy } = commitment;
  return (
    <Block id="people" title={t`People`}>
      <Facts>
        <Fact label={t`Lead team`}>
          {leadTeam.name}{' '}
          {mayReassign && (
            <ActionIcon
              className="ft-no-print"
              variant="subtle"
              size={24}
              aria-label={t`Change lead team`}
              onClick={() => setReassigning(true)}
            >
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          )}
        </Fact>
        <Fact label={t`Accountable`}>
          <FactEditor commitment={commitment} name="accountableId" mayEdit={mayEdit}>
            {accountable ? (
              <>
                {accountable.name}
                {accountable.deactivatedAt && (
                  <Text span size="sm" c="dimmed">
                    {' '}
                    <Trans>(deactivated)</Trans>
                  </Text>
                )}
              </>
            ) : (
              <Text span size="sm" c="dimmed">
                <Trans>not assigned</Trans>
              </Text>
            )}
          </FactEditor>
        </Fact>
        {(marking === 'OFFICIAL_SENSITIVE' || namedReaders.length > 0) && (
          <Fact label={t`Also has access`}>{[...namedReaders.map(({ name }) => name), t`auditors`].join(', ')}</Fact>
        )}
      </Facts>
      <WhoWhen did={t`Entered by`} who={createdBy?.name ?? null} at={createdAt} />
      <WhoAnswered id={id} />
      {reassigning && <ReassignDialog id={id} leadTeamId={leadTeam.id} onClose={() => setReassigning(false)} />}
    </Block>
  );
}
