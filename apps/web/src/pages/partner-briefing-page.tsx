import { useQuery } from '@apollo/client/react';
import { markings, type Marking } from '@followthrough/domain/vocabulary';
import { EmptyState } from '@followthrough/ui/empty-state';
import { PageHeading } from '@followthrough/ui/page-heading';
import { useProductName } from '@followthrough/ui/product-name';
import { PageSkeleton } from '@followthrough/ui/skeletons';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { partnerAddress } from '../features/organisations/partner-address.js';
import { instantOf, readSince } from '../features/changes/changes-address.js';
import { useViewer } from '../features/people/viewer.js';
import { isNoAddress } from '../features/platform/changes/failure.js';
import { today } from '../features/platform/days/today.js';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { NothingHere } from '../features/platform/nothing-here.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { getFragmentData } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';
import type { PartnerBriefingQuery } from '../generated/graphql.js';
import { BriefingCommitment } from './briefing/briefing-commitment.js';
import classes from './briefing/briefing.module.css';
import { PartnerChanges, usualSince } from './partner/partner-changes.js';
import { PartnerNotes, PartnerSources } from './partner/partner-mentions.js';
import { useToday } from '../features/platform/past-day/use-past-day.js';
import { partnerFilters, partnerListAddress } from './partner-filters.js';

const BriefingList = graphql(`
  fragment BriefingList_connection on CommitmentConnection {
    totalCount
    edges {
      node {
        id
        marking
        ...BriefingCommitment_commitment
      }
    }
  }
`);

const PartnerBriefing = graphql(`
  query PartnerBriefing(
    $id: UUID!
    $overdue: CommitmentFilter!
    $datePassed: CommitmentFilter!
    $open: CommitmentFilter!
    $delivered: CommitmentFilter!
    $ended: CommitmentFilter!
    $ahead: CommitmentFilter!
  ) {
    organisation(id: $id) {
      id
      name
    }
    overdue: commitments(filter: $overdue, orderBy: DUE, first: 40) {
      ...BriefingList_connection
    }
    datePassed: commitments(filter: $datePassed, orderBy: DUE, first: 40) {
      ...BriefingList_connection
    }
    open: commitments(filter: $open, orderBy: DUE, first: 40) {
      ...BriefingList_connection
    }
    delivered: commitments(filter: $delivered, orderBy: NEWEST, first: 40) {
      ...BriefingList_connection
    }
    ended: commitments(filter: $ended, orderBy: NEWEST, first: 40) {
      ...BriefingList_connection
    }
    next: commitments(filter: $ahead, orderBy: DUE, first: 5) {
      edges {
        node {
          id
          title
          dueEdtf
          dueWords
        }
      }
    }
  }
`);

function variablesOf(id: string) {
  const { overdue, datePassed, open, delivered, ended, ahead } = partnerFilters(id, useToday());
  return { id, overdue, datePassed, open, delivered, ended, ahead };
}

export const preload = ({ client, params }: PreloadInput) =>
  client.query({ query: PartnerBriefing, variables: variablesOf(params.id ?? '') });

const route = getRouteApi('/shell/partners/$id/briefing');

/**
 * A printable page of all commitments with one organisation: late ones first, each with its latest report and
 * follow-ups.
 */
export function PartnerBriefingPage() {
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(PartnerBriefing, {
    variables: variablesOf(id),
    fetchPolicy: 'cache-and-network',
  });
  if (!data && loading) return <PageSkeleton />;
  if ((data && !data.organisation) || isNoAddress(error)) return <NothingHere />;
  if (!data?.organisation) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <Briefing organisation={data.organisation} data={data} />;
}

interface BriefingProps {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly data: PartnerBriefingQuery;
}

function Briefing({ organisation: { id, name }, data }: BriefingProps) {
  const { t, i18n } = useLingui();
  const { person } = useViewer();
  const navigate = route.useNavigate();
  const since = readSince(route.useSearch().since) ?? usualSince;
  const sinceDay = instantOf(since, useToday())!.slice(0, 10);
  const product = useProductName();
  const lists = [
    ['overdue', t`Overdue`, data.overdue],
    ['date-passed', t`Date passed, no report since`, data.datePassed],
    ['open', t`Open`, data.open],
    ['delivered', t`Delivered`, data.delivered],
    ['ended', t`Ended without delivery`, data.ended],
  ] as const;
  const read = lists.map(([key, title, list]) => ({ key, title, ...getFragmentData(BriefingList, list) }));
  const shown = read.flatMap(({ edges }) => edges);
  const toBePrinted = t`Print or save as PDF`;
  return (
    <div className={classes.paper}>
      <BriefingMarking of={shown.map(({ node }) => node.marking)} />
      <PageHeading
        detail={
          <Trans>
            Made on <UncertainDate edtf={today()} /> by <bdi>{person.name}</bdi> from the register of{' '}
            <bdi>{product}</bdi>
          </Trans>
        }
        actions={
          <>
            <Button component={Link} to={partnerAddress(id)} variant="default">
              <Trans>Back to partner</Trans>
            </Button>
            <Button onClick={() => window.print()}>{toBePrinted}</Button>
          </>
        }
      >
        {t`Briefing: ${name}`}
      </PageHeading>
      <dl className={classes.figures}>
        {read.map(({ key, title, totalCount }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{i18n.number(totalCount)}</dd>
          </div>
        ))}
      </dl>
      {shown.length === 0 && (
        <EmptyState>
          <Trans>Commitments stated with {name} will appear here.</Trans>
        </EmptyState>
      )}
      <NextDates next={data.next} />
      {read
        .filter(({ edges }) => edges.length > 0)
        .map(({ key, title, edges, totalCount }) => (
          <BriefingSection key={key} title={title}>
            <ul className={classes.list}>
              {edges.map(({ node }) => (
                <BriefingCommitment key={node.id} commitment={node} />
              ))}
            </ul>
            {totalCount > edges.length && (
              <Text size="sm">
                <Trans>
                  The first {edges.length} of {i18n.number(totalCount)}.{' '}
                  <Anchor component={Link} to={partnerListAddress(id, key)} underline="always" inherit>
                    Show all in the register
                  </Anchor>
                </Trans>
              </Text>
            )}
          </BriefingSection>
        ))}
      <BriefingSection
        title={
          <Trans>
            Changed since <UncertainDate edtf={sinceDay} />
          </Trans>
        }
      >
        <PartnerChanges
          id={id}
          since={since}
          onSince={(next) => void navigate({ search: { since: next }, resetScroll: false })}
        />
      </BriefingSection>
      <PartnerNotes id={id} within={(title, list) => <BriefingSection title={title}>{list}</BriefingSection>} />
      <PartnerSources id={id} within={(title, list) => <BriefingSection title={title}>{list}</BriefingSection>} />
    </div>
  );
}

function BriefingSection({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Title order={2} id={id} size="h3">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** The strictest marking on the page, which applies to a printed copy. */
function BriefingMarking({ of }: { readonly of: readonly string[] }) {
  const words = useWords();
  const order = Object.keys(markings) as Marking[];
  const strictest = order.findLast((marking) => of.includes(marking)) ?? 'PUBLIC';
  return <div className={classes.marking}>{words(markings[strictest].label)}</div>;
}

function NextDates({ next }: { readonly next: PartnerBriefingQuery['next'] }) {
  const { t } = useLingui();
  if (next.edges.length === 0) return null;
  return (
    <BriefingSection title={t`Next dates`}>
      <ul>
        {next.edges.map(({ node: { id, title, dueEdtf, dueWords } }) => (
          <li key={id}>
            {dueEdtf && <UncertainDate edtf={dueEdtf} statedAs={dueWords ?? null} />}: <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </BriefingSection>
  );
}
