import { rejectionReasons, type RejectionReason } from '@followthrough/domain/intake';
import { proposedAs } from '@followthrough/domain/proposed-entry';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useState } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { Reading_FactsFragment } from '../../../generated/graphql.js';
import { useLate } from '../decisions/use-late.js';
import { useOwnTeams } from '../decisions/use-own-teams.js';
import { useChange } from '../../platform/changes/use-change.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { problemAsProposed, type Undertaker } from '../proposals/proposal-draft.js';

const SettleReading = graphql(`
  mutation SettleReading($input: SettleReadingInput!) {
    settleReading(input: $input) {
      __typename
      ... on SourceReading {
        id
        ...Reading_facts
      }
      ...Refusal_problem
    }
  }
`);

interface SettleReadingProps {
  readonly source: { readonly id: string; readonly published?: string | null };
  readonly reading: Reading_FactsFragment;
}

/** Enters what the reading settled as commitments and rejects the rest, in one step. */
export function SettleButton({ source, reading }: SettleReadingProps) {
  const [isOpen, setOpen] = useState(false);
  const teams = useOwnTeams();
  const { totalCount } = reading.settled;
  if (totalCount === 0 || teams.length === 0) return null;
  return (
    <>
      <Button size="compact-sm" className="ft-no-print" onClick={() => setOpen(true)}>
        <Plural value={totalCount} one="Decide on # settled proposal" other="Decide on # settled proposals" />
      </Button>
      {isOpen && <SettleDialog source={source} reading={reading} onClose={() => setOpen(false)} />}
    </>
  );
}

interface SettleDraft {
  readonly leadTeamId: string;
  readonly code: RejectionReason | '';
  readonly reason: string;
}

function SettleDialog({ source, reading, onClose }: SettleReadingProps & { readonly onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const teams = useOwnTeams();
  const isLate = useLate(source.id);
  // The one that the user chose on this page for all proposals that name none.
  const [undertaker] = useSessionStorage<Undertaker | null>({ key: `undertaker ${source.id}`, defaultValue: null });
  const [settle] = useChange(SettleReading, {
    problems: { ProposalDecided: isLate, ProposalChanged: isLate },
    refreshes: [{ __typename: 'Source', id: source.id }, 'sourcesToDecide', 'commitments', 'board'],
  });
  const settled = reading.settled.edges.flatMap(({ node: { kind = null, proposal } }) => {
    const shown = getFragmentData(ProposalCardProposal, proposal);
    return shown ? [{ kind, proposal: proposedAs(shown, kind) }] : [];
  });
  const own = teams.find(({ id }) => id === reading.team.id) ?? teams[0]!;
  const isReady = (proposal: (typeof settled)[number]['proposal'], leadTeamId: string) =>
    proposal.likelyDuplicates.length === 0 &&
    !problemAsProposed(proposal, leadTeamId, undertaker, source.published ?? null);
  const founded = settled.filter(({ kind }) => kind);
  const rejected = settled.filter(({ kind }) => !kind);
  const saved: SettleDraft = { leadTeamId: own.id, code: '', reason: '' };
  const acceptedFor = (leadTeamId: string) => founded.filter(({ proposal }) => isReady(proposal, leadTeamId));
  const form = useForm({
    draft: `settle ${reading.id}`,
    saved,
    check: ({ code }) =>
      rejected.length === 0 || code
        ? null
        : { message: t`Choose the reason: it becomes part of the record.`, field: 'reasonCode' },
    send: ({ leadTeamId, code, reason }) =>
      settle({
        ...{ readingId: reading.id, leadTeamId, undertakerId: undertaker?.id ?? null },
        accepted: acceptedFor(leadTeamId).map(({ proposal: { id: proposalId, version } }) => ({ proposalId, version })),
        rejectedIds: rejected.map(({ proposal }) => proposal.id),
        ...{ reasonCode: code || null, reason: reason || null },
      }),
    onSent: onClose,
  });
  const { leadTeamId } = form.values;
  const accepted = acceptedFor(leadTeamId);
  const left = founded.length - accepted.length;
  const code = form.field('code', 'reasonCode');
  return (
    <FormDialog form={form} title={t`Decide on settled proposals`} action={t`Decide in one step`} onClose={onClose}>
      <Stack gap={4}>
        <Text size="sm">
          <Plural value={accepted.length} one="# commitment is created" other="# commitments are created" />
          {' · '}
          <Plural value={rejected.length} one="# proposal is rejected" other="# proposals are rejected" />
        </Text>
        {left > 0 && (
          <Text size="sm">
            <Plural
              value={left}
              one="# more needs editing or has a possible duplicate. Decide on it in its card."
              other="# more need editing or have possible duplicates. Decide on them in their cards."
            />
          </Text>
        )}
        <ul>
          {accepted.map(({ proposal }) => (
            <li key={proposal.id}>
              <Text span size="sm">
                <bdi>{proposal.title}</bdi>
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
      {teams.length > 1 && (
        <NativeSelect
          {...form.input('leadTeamId')}
          label={t`Accept for team`}
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {rejected.length > 0 && (
        <>
          <NativeSelect
            name="reasonCode"
            label={t`Reason for those rejected`}
            required
            value={code.value}
            error={code.error}
            data={[
              { value: '', label: t`Choose a reason` },
              ...codeList(rejectionReasons).map((one) => ({ value: one, label: words(rejectionReasons[one].label) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              (value === '' || isCode(rejectionReasons, value)) && code.onChange(value)
            }
          />
          <Textarea
            {...form.input('reason')}
            label={t`Explain`}
            required={code.value === 'OTHER'}
            autosize
            minRows={2}
          />
          <Text size="sm" c="dimmed">
            <Trans>Rejected:</Trans> {rejected.map(({ proposal }) => proposal.title).join(' · ')}
          </Text>
        </>
      )}
    </FormDialog>
  );
}
