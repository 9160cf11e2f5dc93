import { useQuery } from '@apollo/client/react';
import { kinds } from '@followthrough/domain/kinds';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { CopyLink } from '@followthrough/ui/copy-link';
import { PageHeading } from '@followthrough/ui/page-heading';
import { fetchSerifFace } from '@followthrough/ui/serif-face';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Stack } from '@mantine/core';
import { IconArchive, IconGitBranch } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { BackgroundBlock } from '../features/commitments/links/background-block.js';
import { CommitmentActions } from '../features/commitments/commitment-actions.js';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { CommitmentTrail } from '../features/commitments/commitment-trail.js';
import { DueBlock } from '../features/commitments/due-dates/due-block.js';
import { FactsBlock } from '../features/commitments/facts/facts-block.js';
import { LinksBlock } from '../features/commitments/links/links-block.js';
import { MilestonesBlock } from '../features/commitments/milestones/milestones-block.js';
import { PartiesBlock } from '../features/commitments/parties/parties-block.js';
import { PeopleBlock } from '../features/commitments/responsibility/people-block.js';
import { PromisedBlock } from '../features/commitments/statements/promised-block.js';
import { DeliveryBlock } from '../features/delivery/delivery-block.js';
import { EvidenceBlock } from '../features/evidence/evidence-block.js';
import { MilestoneSupport } from '../features/evidence/milestone-support.js';
import { FollowUpsBlock } from '../features/follow-ups/follow-ups-block.js';
import { MissingFollowUp } from '../features/follow-ups/missing-follow-up.js';
import { useViewer } from '../features/people/viewer.js';
import { Block, useBlockInView } from '../features/platform/block.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import type { CommitmentQuery } from '../generated/graphql.js';
import { useTrailWords } from './trail-words.js';
import layout from './two-columns.module.css';

const Commitment = graphql(`
  query Commitment($reference: String!) {
    commitmentByReference(reference: $reference) {
      id
      reference
      title
      kind
      status
      dueEdtf
      dueWords
      archivedAt
      archivedReason
      leadTeam {
        id
      }
      duplicateOf {
        id
        reference
        title
      }
      milestones {
        id
        ...MilestoneSupport_milestone
      }
      ...CommitmentActions_commitment
      ...PromisedBlock_commitment
      ...DeliveryBlock_commitment
      ...MilestonesBlock_commitment
      ...MilestoneSupport_commitment
      ...PartiesBlock_commitment
      ...EvidenceBlock_commitment
      ...FollowUpsBlock_commitment
      ...MissingFollowUp_commitment
      ...BackgroundBlock_commitment
      ...DueBlock_commitment
      ...FactsBlock_commitment
      ...PeopleBlock_commitment
      ...LinksBlock_commitment
    }
  }
`);

export function preload({ client, params }: PreloadInput) {
  fetchSerifFace();
  return client.query({ query: Commitment, variables: { reference: params['reference'] ?? '' } });
}

const route = getRouteApi('/shell/commitments/$reference');

/** Everybody's page of a commitment: what was promised, where it stands, and what shows it. */
export function CommitmentPage() {
  const { reference } = route.useParams();
  const { data, error, loading, refetch } = useQuery(Commitment, {
    variables: { reference },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const commitment = data?.commitmentByReference;
  useBlockInView(Boolean(commitment));
  if (!data && loading) return <PageSkeleton blocks={4} />;
  if (data && !commitment) return <NothingHere />;
  if (!commitment) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <ReadyCommitment commitment={commitment} />;
}

type Ready = NonNullable<CommitmentQuery['commitmentByReference']>;

function ReadyCommitment({ commitment }: { readonly commitment: Ready }) {
  const { t } = useLingui();
  const words = useWords();
  const { viewer } = useViewer();
  const trailWords = useTrailWords(commitment.kind);
  const { id, reference, title, kind, archivedAt, leadTeam, milestones, dueEdtf, dueWords } = commitment;
  const team = { leadTeamId: leadTeam.id };
  const mayEdit = !archivedAt && commitmentPolicy.edit(viewer, team);
  const mayLink = !archivedAt && commitmentPolicy.link(viewer, team);
  return (
    <>
      <PageHeading
        title={`${reference} ${title}`}
        detail={
          <>
            {reference} · {words(kinds[kind].label)}
            {dueEdtf && (
              <>
                {' · '}
                <Trans>
                  due <UncertainDate edtf={dueEdtf} statedAs={dueWords ?? null} />
                </Trans>
              </>
            )}{' '}
            <StatusBadge status={commitment.status} />
          </>
        }
        actions={
          <>
            <CopyLink to={commitmentAddress(reference)} of={reference} />
            <CommitmentActions commitment={commitment} />
          </>
        }
      >
        {title}
      </PageHeading>
      <OutOfUse commitment={commitment} />
      <div className={layout.columns}>
        <Stack>
          <PromisedBlock commitment={commitment} />
          <DeliveryBlock
            commitment={commitment}
            afterMissing={(missingThingId) => (
              <MissingFollowUp commitment={commitment} missingThingId={missingThingId} />
            )}
          />
          <MilestonesBlock
            commitment={commitment}
            mayEdit={mayEdit}
            support={(milestoneId) => {
              const milestone = milestones.find((one) => one.id === milestoneId);
              return milestone && <MilestoneSupport milestone={milestone} commitment={commitment} />;
            }}
          />
          <PartiesBlock commitment={commitment} />
          <EvidenceBlock commitment={commitment} />
          <FollowUpsBlock commitment={commitment} />
          <BackgroundBlock commitment={commitment} mayEdit={mayEdit} />
        </Stack>
        <Stack>
          <DueBlock commitment={commitment} mayEdit={mayEdit} />
          <FactsBlock commitment={commitment} />
          <PeopleBlock commitment={commitment} />
          <LinksBlock commitment={commitment} mayLink={mayLink} />
          <Block id="trail" title={t`Trail`}>
            <CommitmentTrail id={id} words={trailWords} />
          </Block>
        </Stack>
      </div>
    </>
  );
}

/** Says before anything else that a commitment is archived, or a duplicate of another. */
function OutOfUse({ commitment }: { readonly commitment: Ready }) {
  const { t } = useLingui();
  const { archivedAt, archivedReason, duplicateOf } = commitment;
  return (
    <Stack gap="xs" mb={archivedAt || duplicateOf ? 'md' : 0}>
      {archivedAt && (
        <Alert color="gray" variant="outline" icon={<IconArchive aria-hidden />} title={t`Archived`}>
          <bdi>{archivedReason}</bdi>
        </Alert>
      )}
      {duplicateOf && (
        <Alert color="yellow" variant="outline" icon={<IconGitBranch aria-hidden />} title={t`A duplicate`}>
          <Trans>The same commitment was entered before:</Trans>{' '}
          <Anchor component={Link} underline="always" to={commitmentAddress(duplicateOf.reference)}>
            {duplicateOf.reference} <bdi>{duplicateOf.title}</bdi>
          </Anchor>
        </Alert>
      )}
    </Stack>
  );
}
