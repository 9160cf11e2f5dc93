import { rejectionReasons, type RejectionReason } from '@followthrough/domain/intake';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, Textarea } from '@mantine/core';
import type { FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import type { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { AlsoApplies, shownAlsoSaid } from './also-applies.js';
import { useLate } from './use-late.js';
import { Sheet } from './sheet.js';

const RejectProposal = graphql(`
  mutation RejectProposal($input: RejectProposalInput!) {
    rejectProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

interface RejectSheetProps {
  readonly proposal: ProposalCard_ProposalFragment;
  readonly onSent: (done: FragmentType<typeof ProposalCardProposal>) => void;
  readonly onClose: () => void;
}

interface RejectDraft {
  readonly code: RejectionReason | null;
  readonly reason: string;
}

/** Rejects a proposal, with a reason for the record. */
export function RejectSheet({ proposal, onSent, onClose }: RejectSheetProps) {
  const { t } = useLingui();
  const words = useWords();
  const isLate = useLate(proposal.source.id);
  const [reject] = useChange(RejectProposal, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  const saved: RejectDraft = { code: null, reason: '' };
  const form = useForm({
    draft: `reject ${proposal.id}`,
    saved,
    check: ({ code }) =>
      code ? null : { message: t`Choose the reason: it becomes part of the record.`, field: 'reasonCode' },
    send: ({ code, reason }) =>
      reject({
        ...{ proposalId: proposal.id, alsoSaid: shownAlsoSaid(proposal) },
        ...{ reasonCode: code!, reason: reason || null },
      }),
    onSent,
  });
  const { value: code, error, onChange: choose } = form.field('code', 'reasonCode');
  return (
    <Sheet
      form={form}
      title={t`Reject this proposal`}
      quote={proposal.passage.quote}
      under={<AlsoApplies proposal={proposal} />}
      action={t`Reject`}
      size="md"
      onClose={onClose}
    >
      <Radio.Group
        label={t`Reason`}
        required
        name="reasonCode"
        value={code}
        error={error}
        onChange={(next) => isCode(rejectionReasons, next) && choose(next)}
      >
        <Stack gap="xs" mt="xs">
          {codeList(rejectionReasons).map((one, at) => (
            <Radio
              key={one}
              value={one}
              data-autofocus={at === 0 || undefined}
              label={words(rejectionReasons[one].label)}
              description={words(rejectionReasons[one].definition)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea {...form.input('reason')} label={t`Explain`} required={code === 'OTHER'} autosize minRows={2} />
    </Sheet>
  );
}
