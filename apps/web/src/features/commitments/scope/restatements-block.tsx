import { useQuery } from '@apollo/client/react';
import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { formatEdtf } from '@followthrough/domain/edtf-format';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useDateWords } from '@followthrough/ui/date-words';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Mark } from '@followthrough/ui/mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { Restatements_CommitmentFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { Block } from '../../platform/block.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ReasonDialog } from '../../platform/forms/reason-dialog.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { ComparedStatements } from './compared-statements.js';
import { ScopeMarks } from './scope-marks.js';

export const RestatementsCommitment = graphql(`
  fragment Restatements_commitment on Commitment {
    id
    archivedAt
    scopeNarrowed
    leadTeam {
      id
    }
    statements {
      id
      speakerName
      speakerOffice
      passage {
        id
        quote
      }
      source {
        id
        title
        publisher
        published
      }
    }
    ...ScopeMarks_commitment
  }
`);

const Restatements = graphql(`
  query Restatements($id: UUID!) {
    commitment(id: $id) {
      id
      ...Restatements_commitment
    }
  }
`);

const MarkScope = graphql(`
  mutation MarkScope($input: MarkScopeInput!) {
    markScope(input: $input) {
      __typename
      ... on ScopeMark {
        id
        commitment {
          id
          ...Restatements_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

/** The statements of a commitment side by side, with the words that changed, and the marks that its scope narrowed. */
export function RestatementsBlock({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(Restatements, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Block id="restatements" title={t`Restatements`}>
      {data?.commitment ? (
        <Ready commitment={data.commitment} />
      ) : loading ? (
        <ListSkeleton rows={2} />
      ) : (
        <QueryFailed error={error} onRetry={() => void refetch()} />
      )}
    </Block>
  );
}

type Statement = Restatements_CommitmentFragment['statements'][number];

/** Undated ones last, in the order recorded. */
const byDate = (one: Statement, other: Statement) =>
  (one.source.published ?? '~').localeCompare(other.source.published ?? '~');

function Ready({ commitment: masked }: { readonly commitment: FragmentType<typeof RestatementsCommitment> }) {
  const { t, i18n } = useLingui();
  const dateWords = useDateWords();
  const { viewer } = useViewer();
  const commitment = getFragmentData(RestatementsCommitment, masked);
  const { id, archivedAt, leadTeam, scopeNarrowed } = commitment;
  const statements = [...commitment.statements].sort(byDate);
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [marking, setMarking] = useState(false);
  const [mark] = useChange(MarkScope, { refreshes: [{ __typename: 'Commitment', id }] });
  const from = statements.find((one) => one.id === chosen.from) ?? statements[0]!;
  const to = statements.find((one) => one.id === chosen.to) ?? statements.at(-1)!;
  const mayMark = !archivedAt && commitmentPolicy.markScope(viewer, { leadTeamId: leadTeam.id });
  const options = statements.map(({ id: value, source: { title, published } }, at) => ({
    value,
    label: [`${at + 1}`, published && formatEdtf(published, dateLocale(i18n.locale), dateWords), title]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <>
      <Group gap="xs" align="flex-end" mb="xs" className="ft-no-print">
        <NativeSelect
          label={t`Earlier`}
          value={from.id}
          data={options}
          onChange={({ currentTarget }) => setChosen({ ...chosen, from: currentTarget.value })}
        />
        <NativeSelect
          label={t`Later`}
          value={to.id}
          data={options}
          onChange={({ currentTarget }) => setChosen({ ...chosen, to: currentTarget.value })}
        />
        {mayMark && from.id !== to.id && (
          <Button variant="default" onClick={() => setMarking(true)}>
            <Trans>Mark scope as narrowed</Trans>
          </Button>
        )}
      </Group>
      {from.id === to.id ? (
        <Text size="sm" c="dimmed">
          <Trans>Choose two different statements to compare them.</Trans>
        </Text>
      ) : (
        <ComparedStatements from={from} to={to} />
      )}
      {scopeNarrowed && (
        <Group mt="sm">
          <Mark kind="narrowed" quiet={false} />
        </Group>
      )}
      <ScopeMarks commitment={commitment} mayWithdraw={mayMark} />
      {marking && (
        <ReasonDialog
          draft={`narrowed ${from.id} ${to.id}`}
          title={t`Mark scope as narrowed`}
          action={t`Mark scope`}
          send={(reason) => mark({ commitmentId: id, fromStatementId: from.id, toStatementId: to.id, reason })}
          onClose={() => setMarking(false)}
        >
          <Trans>The later statement promises less than the earlier one. Say what shrank.</Trans>
        </ReasonDialog>
      )}
    </>
  );
}
