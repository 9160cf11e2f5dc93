import { factsIn } from '@followthrough/domain/facts';
import { sourceFactCode, sourceFacts } from '@followthrough/domain/source-facts';
import { factOrigins } from '@followthrough/domain/vocabulary';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Code, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ShownSource_SourceFragment, SourceFacts_SourceFragment } from '../../../generated/graphql.js';
import { FactValue } from '../../platform/facts/fact-value.js';
import { ShownSource } from './shown-source.js';
import classes from './source-facts.module.css';

export const SourceFactsFacts = graphql(`
  fragment SourceFacts_source on Source {
    ...ShownSource_source
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

/** The details of a source with their origins, and how to check its copy. */
export function SourceFacts({ source: masked }: { readonly source: FragmentType<typeof SourceFactsFacts> }) {
  const { t } = useLingui();
  const words = useWords();
  const { original, archivedBy, archivedAt, textSha256, facts, ...rest } = getFragmentData(SourceFactsFacts, masked);
  const shown = getFragmentData(ShownSource, rest);
  const known = factsIn(sourceFacts).filter(([name, { hasOrigin }]) => hasOrigin || shown[name]);
  return (
    <dl className={classes.facts}>
      {known.map(([name, fact]) => (
        <Fact key={name} label={words(fact.label)} origin={facts.find((one) => one.name === sourceFactCode(name))}>
          <SourceFactValue name={name} shown={shown} />
        </Fact>
      ))}
      <Fact label={t`Archived`}>
        <WhoWhen who={archivedBy?.name ?? null} at={archivedAt} />
      </Fact>
      <Fact label={t`SHA-256 of the text`}>
        <Code className={classes.long}>{textSha256}</Code>
      </Fact>
      {original && (
        <Fact label={t`SHA-256 of the page`}>
          <Code className={classes.long}>{original.sha256}</Code>
          <Text size="xs" c="dimmed">
            <Trans>The text above was extracted from it. The page itself is archived too.</Trans>{' '}
            <bdi>{original.name}</bdi>
          </Text>
        </Fact>
      )}
    </dl>
  );
}

interface SourceFactValueProps {
  readonly name: keyof typeof sourceFacts;
  readonly shown: ShownSource_SourceFragment;
}

function SourceFactValue({ name, shown }: SourceFactValueProps) {
  switch (name) {
    case 'issuer': {
      const issuer = shown.issuer?.name ?? shown.issuerName;
      return issuer ? <bdi>{issuer}</bdi> : <NotKnown />;
    }
    case 'published': {
      const { published, publishedWords } = shown;
      if (!published) return <NotKnown />;
      return <UncertainDate edtf={published} statedAs={publishedWords ?? null} quiet={false} />;
    }
    default:
      return shown[name] ? <FactValue fact={sourceFacts[name]} value={shown[name]} /> : <NotKnown />;
  }
}

function NotKnown() {
  return (
    <Text span c="dimmed">
      <Trans>not known</Trans>
    </Text>
  );
}

interface FactProps {
  readonly label: string;
  readonly origin?: SourceFacts_SourceFragment['facts'][number] | undefined;
  readonly children: ReactNode;
}

function Fact({ label, origin, children }: FactProps) {
  const words = useWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Stack gap={2} align="flex-start">
          {children}
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
