import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { CopyWords } from './text/copy-words.js';
import { sourceAddress } from './source-address.js';
import { originOf } from './facts/source-origin.js';
import classes from './source-row.module.css';

export const SourceRowFacts = graphql(`
  fragment SourceRow_source on Source {
    id
    title
    publisher
    issuerName
    issuer {
      id
      name
    }
    published
    publishedWords
    copyState
  }
`);

interface SourceRowProps {
  readonly source: FragmentType<typeof SourceRowFacts>;
  /** The progress of its decisions. */
  readonly progress?: ReactNode;
}

export function SourceRow({ source: masked, progress }: SourceRowProps) {
  const { id, title, published, publishedWords, copyState, ...by } = getFragmentData(SourceRowFacts, masked);
  const origin = originOf(by);
  return (
    <li className={classes.row}>
      <div>
        <Anchor component={Link} to={sourceAddress(id)} fw={550}>
          <bdi>{title}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed">
          {origin.length > 0 && (
            <>
              <bdi>{origin.join(', ')}</bdi>
              {' · '}
            </>
          )}
          {published ? (
            <UncertainDate edtf={published} statedAs={publishedWords ?? null} />
          ) : (
            <Trans>date not known</Trans>
          )}
          {copyState !== 'ORIGINAL' && (
            <>
              {' · '}
              <CopyWords state={copyState} />
            </>
          )}
        </Text>
      </div>
      {progress}
    </li>
  );
}
