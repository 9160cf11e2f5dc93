import { useQuery } from '@apollo/client/react';
import { kinds } from '@followthrough/domain/kinds';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { CopyLink } from '@followthrough/ui/copy-link';
import { PageHeading } from '@followthrough/ui/page-heading';
import { fetchSerifFace } from '@followthrough/ui/serif-face';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { Assessed } from '../features/assessments/assessed.js';
import { AssessmentsBlock } from '../features/assessments/assessments-block.js';
import { useNoteLook } from '../features/assessments/looks/use-note-look.js';
import { BackgroundBlock } from '../features/commitments/links/background-block.js';
import { CommitmentActions } from '../features/commitments/commitment-actions.js';
import { commitmentAddress } from '../features/commitments/commitment-address.js';
import { ChangeDue } from '../features/commitments/due-dates/change-due.js';
import { DueBlock } from '../features/commitments/due-dates/due-block.js';
import { FactEditor } from '../features/commitments/facts/fact-editor.js';
import { FactsBlock } from '../features/commitments/facts/facts-block.js';
import { LinksBlock } from '../features/commitments/links/links-block.js';
import { MilestonesBlock } from '../features/commitments/milestones/milestones-block.js';
import { PartiesBlock } from '../features/commitments/parties/parties-block.js';
import { PeopleBlock } from '../features/commitments/responsibility/people-block.js';
import { RestatementsBlock } from '../features/commitments/scope/restatements-block.js';
import { PromisedBlock } from '../features/commitments/statements/promised-block.js';
import { DeliveryBlock } from '../features/delivery/delivery-block.js';
import { DeliveryTestBlock } from '../features/delivery/delivery-tests/delivery-test-block.js';
import { PartyStanding } from '../features/delivery/parties/party-standing.js';
import { RollUpLine } from '../features/delivery/parties/roll-up.js';
import { StatusHead } from '../features/delivery/status-head.js';
import { EvidenceBlock } from '../features/evidence/evidence-block.js';
import { MilestoneSupport } from '../features/evidence/milestone-support.js';
import { FindingsBlock } from '../features/findings/findings-block.js';
import { OpenFindings } from '../features/findings/open-findings.js';
import { FollowUpsBlock } from '../features/follow-ups/follow-ups-block.js';
import { MissingFollowUp } from '../features/follow-ups/missing-follow-up.js';
import { NextFollowUp } from '../features/follow-ups/next-follow-up.js';
import { MoneyBlock } from '../features/money/money-block.js';
import { useViewer } from '../features/people/viewer.js';
import { RequestsBlock } from '../features/requests/requests-block.js';
import { named, useBlockInView } from '../features/platform/block.js';
import { ShowBeside } from '../features/platform/beside.js';
import { NothingHere, useNothingToDo } from '../features/platform/nothing-here.js';
import { AsAtButton } from '../features/platform/past-day/as-at-button.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import type { CommitmentQuery } from '../generated/graphql.js';
import { Activity } from './commitment/activity.js';
import { OutOfUse } from './commitment/out-of-use.js';
import { SectionNav, type Section } from './commitment/section-nav.js';
import layout from './two-columns.module.css';

const Commitment = graphql(`
  query Commitment($reference: String!) {
    commitmentByReference(reference: $reference) {
      id
      reference
      title
      kind
      archivedAt
      archivedReason
      leadTeam {
        id
        name
      }
      accountable {
        id
        name
      }
      evidenceCount
      openFollowUps
      statedTimes
      currentReport {
        id
        status
      }
      parties {
        id
        ...PartyStanding_party
      }
      duplicateOf {
        id
        reference
        title
      }
      milestones {
        id
        isMet
        ...MilestoneSupport_milestone
      }
      statements {
        id
      }
      openFindingCount
      openFindings {
        id
        ...OpenFinding_finding
      }
      ...CommitmentActions_commitment
      ...FactEditor_commitment
      ...PromisedBlock_commitment
      ...StatusHead_commitment
      ...NextFollowUp_commitment
      ...DeliveryBlock_commitment
      ...DeliveryTestBlock_commitment
      ...MilestonesBlock_commitment
      ...MilestoneSupport_commitment
      ...PartiesBlock_commitment
      ...EvidenceBlock_commitment
      ...FollowUpsBlock_commitment
      ...MissingFollowUp_commitment
      ...BackgroundBlock_commitment
      ...DueBlock_commitment
      ...RequestsBlock_commitment
      ...Assessed_commitment
      ...AssessmentsBlock_commitment
      ...FindingsBlock_commitment
      ...DueDialog_commitment
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

/** The page of a commitment: what was promised, its status, and its evidence. */
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
  const words = useWords();
  const { tab } = route.useSearch();
  const { viewer } = useViewer();
  const sections = useSections(commitment);
  useNoteLook(commitment.id);
  useNothingToDo(Boolean(commitment.archivedAt));
  const { reference, title, kind, leadTeam, accountable, openFindings } = commitment;
  // The address of an event leads to the activity.
  const isActivity = tab === 'activity' || named().startsWith('event-');
  const mayEdit = !commitment.archivedAt && commitmentPolicy.edit(viewer, { leadTeamId: leadTeam.id });
  const about = [reference, words(kinds[kind].label), leadTeam.name, accountable?.name].filter(Boolean);
  return (
    <ShowBeside show={(id) => <OpenFindings findings={openFindings} of={id} />}>
      <PageHeading
        title={`${reference} ${title}`}
        detail={
          <FactEditor commitment={commitment} name="title" mayEdit={mayEdit}>
            <bdi>{about.join(' · ')}</bdi>
          </FactEditor>
        }
        actions={
          <>
            <AsAtButton />
            <CopyLink to={commitmentAddress(reference)} of={reference} />
            <CommitmentActions commitment={commitment} />
          </>
        }
      >
        {title}
      </PageHeading>
      <OutOfUse commitment={commitment} />
      <Stack gap="sm" className={layout.wide}>
        <StatusHead
          commitment={commitment}
          assessed={<Assessed commitment={commitment} />}
          next={<NextFollowUp commitment={commitment} />}
          afterMissing={(missingThingId) => <MissingFollowUp commitment={commitment} missingThingId={missingThingId} />}
          changeDue={mayEdit && <ChangeDue commitment={commitment} />}
        />
        <PromisedBlock commitment={commitment} />
      </Stack>
      <SectionNav address={commitmentAddress(reference)} sections={sections} isActivity={isActivity} />
      {isActivity ? <Activity commitment={commitment} /> : <Parts commitment={commitment} />}
    </ShowBeside>
  );
}

function useSections({
  kind,
  milestones,
  evidenceCount,
  openFollowUps,
  parties,
  statedTimes,
  openFindingCount,
}: Ready): readonly Section[] {
  const { t } = useLingui();
  const met = milestones.filter(({ isMet }) => isMet).length;
  return [
    { id: 'test', label: t`Test` },
    { id: 'milestones', label: t`Milestones`, count: milestones.length > 0 ? `${met}/${milestones.length}` : 0 },
    { id: 'evidence', label: t`Evidence`, count: evidenceCount },
    { id: 'follow-ups', label: t`Follow-ups`, count: openFollowUps },
    { id: 'parties', label: t`Parties`, count: parties.length },
    ...(kind === 'FUNDING' ? [{ id: 'money', label: t`Money` }] : []),
    { id: 'promised', label: t`Statements`, count: statedTimes },
    { id: 'assessments', label: t`Assessments` },
    { id: 'findings', label: t`Findings`, count: openFindingCount },
    { id: 'reports', label: t`Reports` },
    { id: 'facts', label: t`Facts` },
  ];
}

function Parts({ commitment }: { readonly commitment: Ready }) {
  const { viewer } = useViewer();
  const { archivedAt, leadTeam, milestones, parties, currentReport, statements } = commitment;
  const team = { leadTeamId: leadTeam.id };
  const mayEdit = !archivedAt && commitmentPolicy.edit(viewer, team);
  const mayLink = !archivedAt && commitmentPolicy.link(viewer, team);
  return (
    <div className={layout.columns}>
      <Stack>
        <DeliveryTestBlock commitment={commitment} />
        <MilestonesBlock
          commitment={commitment}
          mayEdit={mayEdit}
          support={(milestoneId) => {
            const milestone = milestones.find((one) => one.id === milestoneId);
            return milestone && <MilestoneSupport milestone={milestone} commitment={commitment} />;
          }}
        />
        <EvidenceBlock commitment={commitment} />
        <FollowUpsBlock commitment={commitment} />
        <PartiesBlock
          commitment={commitment}
          summary={<RollUpLine parties={parties} whole={currentReport?.status ?? null} />}
          standing={(partyId) => {
            const party = parties.find((one) => one.id === partyId);
            return party && <PartyStanding party={party} commitment={commitment} />;
          }}
        />
        {statements.length > 1 && <RestatementsBlock id={commitment.id} />}
        {commitment.kind === 'FUNDING' && <MoneyBlock id={commitment.id} />}
        <AssessmentsBlock commitment={commitment} />
        <FindingsBlock commitment={commitment} />
        <DeliveryBlock commitment={commitment} />
        <BackgroundBlock commitment={commitment} mayEdit={mayEdit} />
      </Stack>
      <Stack>
        <DueBlock commitment={commitment} mayEdit={mayEdit} />
        <RequestsBlock commitment={commitment} />
        <FactsBlock commitment={commitment} mayEdit={mayEdit} />
        <PeopleBlock
          commitment={commitment}
          mayEdit={mayEdit}
          mayReassign={!archivedAt && commitmentPolicy.reassign(viewer, team)}
        />
        <LinksBlock commitment={commitment} mayLink={mayLink} />
      </Stack>
    </div>
  );
}
