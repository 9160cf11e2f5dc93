import { useQuery } from '@apollo/client/react';
import { sourcePolicy } from '@followthrough/domain/policies/source';
import { PageHeading } from '@followthrough/ui/page-heading';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { NewCommitmentForm } from '../features/commitments/new-commitment-form.js';
import { ContributorsOnly } from '../features/people/contributors-only.js';
import { useViewer } from '../features/people/viewer.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import { readFoundingPlace, type FoundingPlace } from '../features/commitments/statements/founding-place.js';

const FoundingSource = graphql(`
  query FoundingSource($id: UUID!) {
    source(id: $id) {
      id
      title
      publisher
      published
      text
    }
  }
`);

const route = getRouteApi('/shell/commitments/new');

/** Creates a commitment, from the passage in the address or without one. */
export function CommitmentNewPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const place = readFoundingPlace(route.useSearch());
  return (
    <Stack>
      <PageHeading>{t`New commitment`}</PageHeading>
      {!sourcePolicy.archive(viewer) ? <ContributorsOnly /> : place ? <Founded place={place} /> : <Unfounded />}
    </Stack>
  );
}

function Founded({ place }: { readonly place: FoundingPlace }) {
  const { data, error, loading, refetch } = useQuery(FoundingSource, { variables: { id: place.source } });
  const navigate = useNavigate();
  const source = data?.source;
  if (!data && loading) return <FormSkeleton fields={8} />;
  if (data && !source) return <NothingHere />;
  if (!source) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  const back: string = `/sources/${source.id}`;
  return (
    <>
      <QuotedPassage
        quote={source.text.slice(place.start, place.end)}
        publisher={source.publisher ?? null}
        date={source.published ?? null}
      >
        <Anchor component={Link} underline="always" to={back} size="sm">
          <Trans>
            In <bdi>{source.title}</bdi>
          </Trans>
        </Anchor>
      </QuotedPassage>
      <NewCommitmentForm
        founding={{ sourceId: source.id, start: place.start, end: place.end, published: source.published ?? null }}
        onCreated={(reference) => void navigate({ to: commitmentAddress(reference) })}
        onCancel={() => void navigate({ to: back })}
      />
    </>
  );
}

function Unfounded() {
  const navigate = useNavigate();
  return (
    <>
      <Text maw="70ch">
        <Trans>
          Most commitments begin in a source: open it, select the words that state one, and choose “New commitment from
          this”.
        </Trans>
      </Text>
      <NewCommitmentForm
        founding={null}
        onCreated={(reference) => void navigate({ to: commitmentAddress(reference) })}
        onCancel={() => void navigate({ to: '/' })}
      />
    </>
  );
}
