import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { dateLocale } from '@followthrough/ui/date-locale';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { EvidenceContent_EvidenceFragment } from '../../generated/graphql.js';
import { PassageQuote } from '../sources/passage-quote.js';
import classes from './evidence.module.css';
import { fileSize } from './file-size.js';

export const EvidenceContentEvidence = graphql(`
  fragment EvidenceContent_evidence on Evidence {
    id
    kind
    address
    measure
    value
    unit
    period
    comparison
    effectiveEdtf
    lookedFor
    lookedIn
    place
    quote
    file {
      id
      name
      size
      sha256
    }
    passage {
      id
      ...PassageQuote_passage
    }
  }
`);

/** The content of evidence, by kind: the words, the file, the address or the figure. */
export function EvidenceContent({
  evidence: masked,
}: {
  readonly evidence: FragmentType<typeof EvidenceContentEvidence>;
}) {
  const evidence = getFragmentData(EvidenceContentEvidence, masked);
  return (
    <>
      <ContentOfKind evidence={evidence} />
      <Located evidence={evidence} />
    </>
  );
}

interface ContentProps {
  readonly evidence: EvidenceContent_EvidenceFragment;
}

function ContentOfKind({ evidence }: ContentProps) {
  switch (evidence.kind) {
    case 'LINK':
      return <LinkContent address={evidence.address ?? ''} />;
    case 'FILE':
      return <FileContent file={evidence.file} />;
    case 'FIGURE':
      return <FigureContent figure={evidence} />;
    case 'PASSAGE':
      return evidence.passage && <PassageQuote passage={evidence.passage} />;
    case 'SEARCH':
      return <SearchContent search={evidence} />;
  }
}

/** The place in the document, and the words there. */
function Located({ evidence: { place, quote } }: ContentProps) {
  if (quote) return <QuotedPassage quote={quote} note={place && <bdi>{place}</bdi>} compact />;
  if (!place) return null;
  return (
    <Text size="sm">
      <bdi>{place}</bdi>
    </Text>
  );
}

function LinkContent({ address }: { readonly address: string }) {
  return (
    <Anchor href={address} target="_blank" rel="noopener noreferrer nofollow" className={classes.address} size="sm">
      {address}
    </Anchor>
  );
}

/** The hash lets readers check that a download is what was submitted. */
function FileContent({ file }: { readonly file: EvidenceContent_EvidenceFragment['file'] }) {
  const { i18n } = useLingui();
  if (!file) return null;
  return (
    <div>
      <Anchor href={`/files/${file.id}`} download size="sm">
        <Trans>
          Download <bdi>{file.name}</bdi>
        </Trans>
      </Anchor>
      <Text size="xs" c="dimmed" className={classes.address}>
        {fileSize(file.size, dateLocale(i18n.locale))} · <Trans>SHA-256 {file.sha256}</Trans>
      </Text>
    </div>
  );
}

function FigureContent({ figure }: { readonly figure: EvidenceContent_EvidenceFragment }) {
  const { measure, value, unit, period, comparison } = figure;
  const amount = [value, unit].filter(Boolean).join(' ');
  return (
    <Text dir="auto">
      {measure}
      {amount && <b className="ft-numbers">: {amount}</b>}
      {[period, comparison].filter(Boolean).map((words) => ` · ${words ?? ''}`)}
    </Text>
  );
}

/** What was looked for, where and when; a search is evidence of finding nothing. */
function SearchContent({ search }: { readonly search: EvidenceContent_EvidenceFragment }) {
  const { i18n } = useLingui();
  const { lookedFor, lookedIn, effectiveEdtf } = search;
  const places = new Intl.ListFormat(dateLocale(i18n.locale)).format(lookedIn);
  return (
    <Text component="div">
      <Trans>
        Looked for <bdi>{lookedFor}</bdi> in <bdi>{places}</bdi> on <UncertainDate edtf={effectiveEdtf ?? ''} />:{' '}
        <b>nothing found</b>
      </Trans>
    </Text>
  );
}
