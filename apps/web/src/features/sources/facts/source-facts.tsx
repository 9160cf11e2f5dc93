import { sourceFacts } from '@followthrough/domain/sources';
import { copyStates, factOrigins } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Code, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { SourceFacts_SourceFragment } from '../../../generated/graphql.js';
import classes from './source-facts.module.css';

export const SourceFactsFacts = graphql(`
  fragment SourceFacts_source on Source {
    title
    issuerName
    issuer {
      id
      name
    }
    publisher
    published
    publishedWords
    language
    address
    copyState
    knownGaps
    mediaType
    textSha256
    archivedAt
    archivedBy {
      id
      name
    }
    original {
      sha256
      size
      name
    }
    facts {
      id
      name
      origin
      why
      givenAt
      givenBy {
        id
        name
      }
    }
  }
`);

type Facts = SourceFacts_SourceFragment;

/** What is known of a source, each thing with where it comes from, and how its copy can be checked. */
export function SourceFacts({ source: masked }: { readonly source: FragmentType<typeof SourceFactsFacts> }) {
  const { t } = useLingui();
  const words = useWords();
  const source = getFragmentData(SourceFactsFacts, masked);
  const { published, publishedWords, address, original, copyState } = source;
  const values: Readonly<Record<Facts['facts'][number]['name'], ReactNode>> = {
    TITLE: named(source.title),
    ISSUER: named(source.issuer?.name ?? source.issuerName),
    PUBLISHER: named(source.publisher),
    PUBLISHED: published ? <UncertainDate edtf={published} statedAs={publishedWords ?? null} quiet={false} /> : null,
    LANGUAGE: source.language ? <LanguageName tag={source.language} /> : null,
    ADDRESS: address ? (
      <Anchor href={address} rel="noreferrer" target="_blank" className={classes.long}>
        {address}
      </Anchor>
    ) : null,
  };
  return (
    <dl className={classes.facts}>
      {(Object.keys(sourceFacts) as (keyof typeof sourceFacts)[]).map((name) => (
        <Fact key={name} label={words(sourceFacts[name].label)} origin={source.facts.find((one) => one.name === name)}>
          {values[name]}
        </Fact>
      ))}
      <Fact label={t`Copy`}>
        <Explained words={words(copyStates[copyState].definition)}>{words(copyStates[copyState].label)}</Explained>
      </Fact>
      {source.knownGaps && (
        <Fact label={t`Known gaps`}>
          <span dir="auto">{source.knownGaps}</span>
        </Fact>
      )}
      <Fact label={t`Archived`}>
        <WhoWhen who={source.archivedBy?.name ?? null} at={source.archivedAt} />
      </Fact>
      <Fact label={t`SHA-256 of the text`}>
        <Code className={classes.long}>{source.textSha256}</Code>
      </Fact>
      {original && (
        <Fact label={t`SHA-256 of the page`}>
          <Code className={classes.long}>{original.sha256}</Code>
          <Text size="xs" c="dimmed">
            <Trans>The words above were taken from it; the page itself is kept too.</Trans> <bdi>{original.name}</bdi>
          </Text>
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly origin?: Facts['facts'][number] | undefined;
  readonly children: ReactNode;
}

function Fact({ label, origin, children }: FactProps) {
  const words = useWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Stack gap={2} align="flex-start">
          {children ?? (
            <Text span c="dimmed">
              <Trans>not known</Trans>
            </Text>
          )}
          {origin && (
            <Text size="xs" c="dimmed" component="div">
              <Badge variant="outline" color="gray" size="xs" mr={4}>
                {words(factOrigins[origin.origin].label)}
              </Badge>
              {origin.why && <bdi>{origin.why}</bdi>} <WhoWhen who={origin.givenBy?.name ?? null} at={origin.givenAt} />
            </Text>
          )}
        </Stack>
      </dd>
    </>
  );
}

/** “English” rather than “en”; what is no tag that anybody knows stays as it was given. */
function LanguageName({ tag }: { readonly tag: string }) {
  const { i18n } = useLingui();
  return <bdi title={tag}>{languageName(tag, i18n.locale)}</bdi>;
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const named = (name: string | null | undefined): ReactNode => (name ? <bdi>{name}</bdi> : null);
