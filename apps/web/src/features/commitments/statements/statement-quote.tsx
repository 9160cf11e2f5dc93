import { Explained } from '@followthrough/ui/explained';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { forces, manners, statementRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';

export const StatementQuoteFacts = graphql(`
  fragment StatementQuote_statement on Statement {
    id
    roles
    manner
    force
    speakerName
    speakerOffice
    firstSourceNotHeld
    isFirst
    passage {
      id
      quote
    }
    source {
      id
      title
      publisher
      issuerName
      issuer {
        id
        name
      }
      published
    }
  }
`);

interface StatementQuoteProps {
  readonly statement: FragmentType<typeof StatementQuoteFacts>;
  readonly compact?: boolean;
}

/** A statement with its exact words, its speaker, place and date, and the strength of the commitment. */
export function StatementQuote({ statement: masked, compact = false }: StatementQuoteProps) {
  const { t } = useLingui();
  const words = useWords();
  const { passage, source, ...statement } = getFragmentData(StatementQuoteFacts, masked);
  const speaker = [statement.speakerName, statement.speakerOffice].filter(Boolean).join(', ');
  const publisher = source.publisher ?? source.issuer?.name ?? source.issuerName;
  const how = [
    ...statement.roles.filter((role) => role !== 'STATES').map((role) => statementRoles[role]),
    manners[statement.manner],
    forces[statement.force],
  ];
  const address: string = `/sources/${source.id}`;
  return (
    <QuotedPassage
      quote={passage.quote}
      speaker={speaker || null}
      publisher={publisher ?? null}
      date={source.published ?? null}
      note={
        <>
          {how.map(({ label, definition }, at) => (
            <Fragment key={label}>
              {at > 0 && ' · '}
              <Explained words={words(definition)} quiet>
                {words(label)}
              </Explained>
            </Fragment>
          ))}
          {statement.firstSourceNotHeld && ` · ${t`said before, in a source that is not archived`}`}
        </>
      }
      compact={compact}
    >
      <Anchor component={Link} underline="always" to={address} hash={`passage-${passage.id}`} size="sm">
        <Trans>
          In <bdi>{source.title}</bdi>
        </Trans>
      </Anchor>
    </QuotedPassage>
  );
}
