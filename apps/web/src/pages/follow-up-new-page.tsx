import type { ErrorLike } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { formatReference, parseReference } from '@followthrough/domain/reference';
import { followUpPolicy } from '@followthrough/domain/policies/follow-up';
import { PageHeading } from '@followthrough/ui/page-heading';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { CommitmentSearch } from '../features/commitments/commitment-search.js';
import { AssignFollowUpForm } from '../features/follow-ups/assign-follow-up-form.js';
import { ContributorsOnly } from '../features/people/contributors-only.js';
import { useViewer } from '../features/people/viewer.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { today } from '../features/platform/days/today.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';

const FollowedUp = graphql(`
  fragment FollowedUp_commitment on Commitment {
    id
    reference
    title
    archivedAt
    leadTeam {
      id
    }
  }
`);

const FollowedUpById = graphql(`
  query FollowedUpById($id: UUID!) {
    commitment(id: $id) {
      ...FollowedUp_commitment
    }
  }
`);

const FollowedUpByReference = graphql(`
  query FollowedUpByReference($reference: String!) {
    commitment: commitmentByReference(reference: $reference) {
      ...FollowedUp_commitment
    }
  }
`);

const OwnCommitments = graphql(`
  query OwnCommitments($teamIds: [UUID!]!, $today: Day!) {
    commitments(
      filter: {
        teamIds: $teamIds
        responsibilities: [OWN, NOT_IDENTIFIED, EXTERNAL]
        statuses: [UNCLEAR, NOT_STARTED, ON_TRACK, AT_RISK, OFF_TRACK]
        dueFrom: $today
      }
      orderBy: DUE
      first: 8
    ) {
      edges {
        node {
          id
          reference
          title
        }
      }
    }
  }
`);

const route = getRouteApi('/shell/follow-ups/new');

/** A follow-up from the New menu: first its commitment, then the task. */
export function FollowUpNewPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { commitment } = route.useSearch();
  return (
    <Stack maw={720}>
      <PageHeading>{t`Assign a follow-up`}</PageHeading>
      {!viewer.contributesSomewhere ? (
        <ContributorsOnly />
      ) : commitment ? (
        <ForCommitment key={commitment} named={commitment} />
      ) : (
        <ChooseCommitment />
      )}
    </Stack>
  );
}

function ChooseCommitment() {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <>
      <CommitmentSearch
        label={t`Commitment`}
        description={t`One of your team’s commitments, by title or reference`}
        onChoose={({ id }) => void navigate({ to: addressFor(id) })}
      />
      <DueSoonest />
    </>
  );
}

/** By id or reference. */
const addressFor = (commitment: string): string => `/follow-ups/new?commitment=${commitment}`;

/** Likely choices, one click away. They are optional, so there is no loading state. */
function DueSoonest() {
  const { person, viewer } = useViewer();
  const teamIds = person.memberships.map(({ team }) => team.id).filter((id) => viewer.contributesTo(id));
  const { data } = useQuery(OwnCommitments, { variables: { teamIds, today: today() } });
  const own = data?.commitments.edges ?? [];
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="due-soonest">
      <Title order={2} id="due-soonest" mb="xs">
        <Trans>Due soonest in your teams</Trans>
      </Title>
      <Stack gap="xs">
        {own.map(({ node: { id, reference, title } }) => (
          <Anchor key={id} component={Link} to={addressFor(reference)}>
            {reference} <bdi>{title}</bdi>
          </Anchor>
        ))}
      </Stack>
    </section>
  );
}

/** The commitment in the address, by reference, which people type and share, or by id. */
function ForCommitment({ named }: { readonly named: string }) {
  const number = parseReference(named);
  return number === null ? <ById id={named} /> : <ByReference reference={formatReference(number)} />;
}

function ById({ id }: { readonly id: string }) {
  return <Assigning {...useQuery(FollowedUpById, { variables: { id } })} />;
}

function ByReference({ reference }: { readonly reference: string }) {
  return <Assigning {...useQuery(FollowedUpByReference, { variables: { reference } })} />;
}

interface AssigningProps {
  readonly data?: { readonly commitment?: FragmentType<typeof FollowedUp> | null } | undefined;
  readonly error?: ErrorLike | undefined;
  readonly loading: boolean;
  readonly refetch: () => unknown;
}

function Assigning({ data, error, loading, refetch }: AssigningProps) {
  const { viewer } = useViewer();
  const navigate = useNavigate();
  const commitment = getFragmentData(FollowedUp, data?.commitment);
  if (!data && loading) return <FormSkeleton fields={5} />;
  if (!data && !isNoAddress(error)) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  if (!commitment) {
    return (
      <>
        <Text>
          <Trans>This commitment does not exist, or you may not see it. Choose another one.</Trans>
        </Text>
        <ChooseCommitment />
      </>
    );
  }
  const { id, reference, title, archivedAt, leadTeam } = commitment;
  return (
    <>
      <Text>
        <Trans>
          For{' '}
          <Anchor component={Link} underline="always" to={commitmentAddress(reference)}>
            {reference} <bdi>{title}</bdi>
          </Anchor>
        </Trans>
      </Text>
      <Anchor component={Link} size="sm" underline="always" to="/follow-ups/new">
        <Trans>Choose another commitment</Trans>
      </Anchor>
      {archivedAt ? (
        <Text>
          <Trans>This commitment is archived, so nothing more is assigned for it. Choose another one.</Trans>
        </Text>
      ) : followUpPolicy.assign(viewer, { leadTeamId: leadTeam.id }) ? (
        <AssignFollowUpForm
          commitmentId={id}
          onClose={() => void navigate({ to: commitmentAddress(reference), hash: 'follow-ups' })}
        />
      ) : (
        <Text>
          <Trans>Follow-ups of this commitment are assigned by its lead team. Choose one of your own team’s.</Trans>
        </Text>
      )}
    </>
  );
}
