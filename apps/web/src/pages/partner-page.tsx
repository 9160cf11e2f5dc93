import { useQuery } from '@apollo/client/react';
import { organisationPolicy } from '@followthrough/domain/policies/organisation';
import { CopyLink } from '@followthrough/ui/copy-link';
import { PageHeading } from '@followthrough/ui/page-heading';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { readSince } from '../features/changes/changes-address.js';
import { OrganisationFacts } from '../features/organisations/organisation-facts.js';
import { OrganisationTrail } from '../features/organisations/organisation-trail.js';
import { partnerAddress } from '../features/organisations/partner-address.js';
import { MoneyTotals } from '../features/money/money-totals.js';
import { useViewer } from '../features/people/viewer.js';
import { Block, useBlockInView } from '../features/platform/block.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { SlippageSum } from '../features/register/slippage-sum.js';
import { AsAtButton } from '../features/platform/past-day/as-at-button.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';
import type { PartnerQuery } from '../generated/graphql.js';
import { PartnerChanges, usualSince } from './partner/partner-changes.js';
import { PartnerNotes, PartnerSources } from './partner/partner-mentions.js';
import { partnerFilters } from './partner-filters.js';
import { PartnerCommitmentsBlocks } from './partner-commitments.js';
import layout from './two-columns.module.css';

const Partner = graphql(`
  query Partner($id: UUID!) {
    organisation(id: $id) {
      id
      name
      ...OrganisationFacts_organisation
      commitments {
        totalCount
      }
    }
  }
`);

export const preload = ({ client, params }: PreloadInput) =>
  client.query({ query: Partner, variables: { id: params.id ?? '' } });

const route = getRouteApi('/shell/partners/$id');

/** One organisation with its commitments. */
export function PartnerPage() {
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(Partner, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const organisation = data?.organisation;
  useBlockInView(Boolean(organisation));
  if (!data && loading) return <PageSkeleton />;
  if ((data && !organisation) || isNoAddress(error)) return <NothingHere />;
  if (!data || !organisation) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <ReadyPartner organisation={organisation} />;
}

interface ReadyPartnerProps {
  readonly organisation: NonNullable<PartnerQuery['organisation']>;
}

function ReadyPartner({ organisation }: ReadyPartnerProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { id, name, commitments } = organisation;
  const navigate = route.useNavigate();
  const since = readSince(route.useSearch().since) ?? usualSince;
  return (
    <>
      <PageHeading
        detail={
          <Plural value={commitments.totalCount} _0="no commitments yet" one="# commitment" other="# commitments" />
        }
        actions={
          <>
            <AsAtButton />
            <CopyLink to={partnerAddress(id)} of={name} />
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/changes" search={{ party: id, since }} />}
            >
              <Trans>What changed</Trans>
            </Button>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/partners/$id/briefing" params={{ id }} search={{ since }} />}
            >
              <Trans>Briefing</Trans>
            </Button>
            {organisationPolicy.edit(viewer) && (
              <Button component={Link} to={`${partnerAddress(id)}/edit`} variant="default">
                <Trans>Edit</Trans>
              </Button>
            )}
          </>
        }
      >
        {name}
      </PageHeading>
      <div className={layout.columns}>
        <Stack>
          <SlippageSum filter={partnerFilters(id).party} />
          <PartnerCommitmentsBlocks id={id} />
          <Block id="money" title={t`Money`}>
            <MoneyTotals filter={partnerFilters(id).party} />
          </Block>
          <Block id="changes" title={t`What changed`}>
            <PartnerChanges
              id={id}
              since={since}
              onSince={(next) => void navigate({ search: { since: next }, resetScroll: false })}
            />
          </Block>
          <PartnerNotes
            id={id}
            within={(title, list) => (
              <Block id="notes" title={title}>
                {list}
              </Block>
            )}
          />
          <PartnerSources
            id={id}
            within={(title, list) => (
              <Block id="sources" title={title}>
                {list}
              </Block>
            )}
          />
        </Stack>
        <Stack>
          <Block id="facts" title={t`Facts`}>
            <OrganisationFacts organisation={organisation} />
          </Block>
          <Block id="trail" title={t`Activity`}>
            <OrganisationTrail id={id} />
          </Block>
        </Stack>
      </div>
    </>
  );
}
