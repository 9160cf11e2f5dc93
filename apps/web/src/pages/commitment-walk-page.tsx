import { useQuery } from '@apollo/client/react';
import { confidences } from '@followthrough/domain/vocabulary';
import { PageHeading } from '@followthrough/ui/page-heading';
import { fetchSerifFace } from '@followthrough/ui/serif-face';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NextUnseen } from '../features/assessments/looks/next-unseen.js';
import { useNoteLook } from '../features/assessments/looks/use-note-look.js';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { InRecord } from '../features/delivery/walk/in-record.js';
import { useWalkClaims } from '../features/delivery/walk/use-walk-claims.js';
import { Walk, type ShownClaim } from '../features/delivery/walk/walk.js';
import { statementItems, supportItems } from '../features/delivery/walk/walk-claims.js';
import { ReportFacts } from '../features/delivery/report-facts.js';
import { WalkCommitment, WalkJudgement } from '../features/delivery/walk/walk-fragment.js';
import { useViewer } from '../features/people/viewer.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useVoice } from '../features/platform/voice/use-voice.js';
import { VoiceSelect } from '../features/register/voice-select.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { CommitmentWalkQuery } from '../generated/graphql.js';

const CommitmentWalk = graphql(`
  query CommitmentWalk($reference: String!) {
    commitmentByReference(reference: $reference) {
      id
      reference
      title
      currentAssessment {
        id
        status
        rationale
        confidence
        confidenceReason
        override
        draftedAt
        draftedBy {
          id
          name
        }
        recordedIn {
          ...Recorded_event
        }
        judgement {
          id
          ...Walk_judgement
        }
      }
      ...Walk_commitment
    }
  }
`);

export function preload({ client, params }: PreloadInput) {
  fetchSerifFace();
  return client.query({ query: CommitmentWalk, variables: { reference: params['reference'] ?? '' } });
}

const route = getRouteApi('/shell/commitments/$reference/walk');

/** The evidence walk of a commitment, in the voice of the address. */
export function CommitmentWalkPage() {
  const { reference } = route.useParams();
  const { data, error, loading, refetch } = useQuery(CommitmentWalk, {
    variables: { reference },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const commitment = data?.commitmentByReference;
  if (!data && loading) return <PageSkeleton blocks={4} />;
  if (data && !commitment) return <NothingHere />;
  if (!commitment) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <ReadyWalk commitment={commitment} />;
}

type Ready = NonNullable<CommitmentWalkQuery['commitmentByReference']>;

function ReadyWalk({ commitment }: { readonly commitment: Ready }) {
  const { t } = useLingui();
  const voice = useVoice();
  const { viewer } = useViewer();
  useNoteLook(commitment.id);
  const { reference, title, currentAssessment } = commitment;
  const assessed = useAssessedClaim(currentAssessment ?? null);
  const claims = useWalkClaims(
    getFragmentData(WalkCommitment, commitment),
    voice,
    voice === 'ASSESSED' ? assessed : null,
  );
  return (
    <>
      <PageHeading
        title={`${reference} ${t`Evidence walk`}`}
        detail={
          <Anchor component={Link} to={commitmentAddress(reference)} size="sm">
            {reference} <bdi>{title}</bdi>
          </Anchor>
        }
        actions={
          <>
            <VoiceSelect />
            {viewer.isAuditor && <NextUnseen current={reference} />}
          </>
        }
      >
        {t`Evidence walk`}
      </PageHeading>
      <Walk reference={reference} claims={claims} address={route.useSearch()} />
    </>
  );
}

/** The claim of the current assessment; it rests on what the report that it answers cites. */
function useAssessedClaim(assessment: Ready['currentAssessment'] | null): ShownClaim | null {
  const words = useWords();
  if (!assessment) return null;
  const { status, rationale, confidence, confidenceReason, override, draftedAt, draftedBy, recordedIn } = assessment;
  const judgement = getFragmentData(WalkJudgement, assessment.judgement);
  const { status: reported } = getFragmentData(ReportFacts, judgement);
  const level = words(confidences[confidence].label).toLocaleLowerCase();
  return {
    key: 'status',
    items: [...supportItems(judgement.supports), ...statementItems(judgement.statements)],
    label: <StatusBadge status={status} quiet />,
    detail: (
      <Stack gap={6}>
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {rationale}
        </Text>
        {override && (
          <Text size="sm" dir="auto">
            <Trans>Without accepted evidence, because: {override}</Trans>
          </Text>
        )}
        <Text size="sm" component="div">
          <Trans>{level} confidence</Trans>: <bdi>{confidenceReason}</bdi>
        </Text>
        <Text size="sm" component="div">
          <Trans>Reported</Trans> <StatusBadge status={reported} quiet />
        </Text>
        <WhoWhen did={<Trans>Assessed by</Trans>} who={draftedBy.name} at={draftedAt} />
      </Stack>
    ),
    record: <InRecord event={recordedIn ?? null} reference={null} />,
  };
}
