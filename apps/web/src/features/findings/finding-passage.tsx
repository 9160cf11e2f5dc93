import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { FindingPassage } from './finding-fragment.js';

interface QuoteProps {
  readonly passage: FragmentType<typeof FindingPassage>;
}

/** A passage that a finding or its check rests on, in the words of its source. */
export function FindingQuote({ passage: masked }: QuoteProps) {
  const { id, quote, source } = getFragmentData(FindingPassage, masked);
  const address: string = `/sources/${source.id}`;
  return (
    <QuotedPassage quote={quote} publisher={source.publisher ?? null} date={source.published ?? null} compact>
      <Anchor component={Link} underline="always" to={address} hash={`passage-${id}`} size="sm">
        <Trans>
          In <bdi>{source.title}</bdi>
        </Trans>
      </Anchor>
    </QuotedPassage>
  );
}
