import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { sourceAddress } from './source-address.js';

export const PassageQuotePassage = graphql(`
  fragment PassageQuote_passage on Passage {
    id
    quote
    source {
      id
      title
      publisher
      published
    }
  }
`);

interface PassageQuoteProps {
  readonly passage: FragmentType<typeof PassageQuotePassage>;
  /** What the passage is, in our words. */
  readonly note?: ReactNode;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** A passage in the words of its source, with the way to its place there. */
export function PassageQuote({ passage, note, children }: PassageQuoteProps) {
  const { id, quote, source } = getFragmentData(PassageQuotePassage, passage);
  return (
    <QuotedPassage
      quote={quote}
      publisher={source.publisher ?? null}
      date={source.published ?? null}
      note={note}
      compact
    >
      <Anchor component={Link} to={sourceAddress(source.id)} hash={`passage-${id}`} size="xs" underline="always">
        <Trans>
          In <bdi>{source.title}</bdi>
        </Trans>
      </Anchor>
      {children}
    </QuotedPassage>
  );
}
