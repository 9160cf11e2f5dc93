import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Textarea } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { DeliveryStatus, PartyStanding_PartyFragment } from '../../../generated/graphql.js';
import { CommitmentSheet } from '../../commitments/commitment-sheet.js';
import { newEvidenceInput, newEvidenceProblem, type CitedPiece } from '../../evidence/add-evidence-draft.js';
import { CitedEvidenceField, citedInput } from '../../evidence/cited-evidence-field.js';
import type { GradedById } from '../../evidence/graded-choices.js';
import { NewEvidenceField } from '../../evidence/new-evidence-field.js';
import type { RuleProblem } from '@followthrough/domain/problems';
import type { Refusal } from '../../platform/changes/refusal.js';
import { useChange } from '../../platform/changes/use-change.js';
import { DayInput } from '../../platform/days/day-input.js';
import { today } from '../../platform/days/today.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { StatusPicker } from '../status-picker.js';

const ReportPartySheet = graphql(`
  query ReportPartySheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...ReportParty_commitment
    }
  }
`);

const ReportPartyCommitment = graphql(`
  fragment ReportParty_commitment on Commitment {
    id
    ...CitedEvidence_commitment
  }
`);

const ReportParty = graphql(`
  mutation ReportParty($input: ReportPartyInput!) {
    reportParty(input: $input) {
      __typename
      ... on PartyReport {
        id
        supports {
          id
          evidence {
            id
            ...SupportedClaims_evidence
          }
        }
        party {
          id
          ...PartyStanding_party
        }
      }
      ...Refusal_problem
    }
  }
`);

interface Draft {
  readonly status: DeliveryStatus | null;
  readonly rationale: string;
  readonly effectiveOn: string;
  readonly supports: GradedById;
  readonly newEvidence: readonly CitedPiece[];
}

interface ReportPartyDialogProps {
  readonly commitmentId: string;
  readonly party: PartyStanding_PartyFragment;
  readonly name: string;
  readonly onClose: () => void;
}

/** Reports the status of one party; that of the whole stays as it is. */
export function ReportPartyDialog({ commitmentId, party, name, onClose }: ReportPartyDialogProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={ReportPartySheet}
      commitmentId={commitmentId}
      title={t`Report on this party: ${name}`}
      opened
      onClose={onClose}
    >
      {(commitment) => <ReportPartyForm commitment={commitment} party={party} onClose={onClose} />}
    </CommitmentSheet>
  );
}

interface ReportPartyFormProps {
  readonly commitment: FragmentType<typeof ReportPartyCommitment>;
  readonly party: PartyStanding_PartyFragment;
  readonly onClose: () => void;
}

function ReportPartyForm({ commitment: masked, party, onClose }: ReportPartyFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const commitment = getFragmentData(ReportPartyCommitment, masked);
  const [report] = useChange(ReportParty, { refreshes: [{ __typename: 'Commitment', id: commitment.id }] });

  function check({ status, rationale, effectiveOn, newEvidence }: Draft): Refusal | RuleProblem | null {
    if (!status || !(status in deliveryStatuses)) return { field: 'status', message: t`Choose a status.` };
    if (!rationale.trim()) return { field: 'rationale', message: t`Explain why.` };
    if (!effectiveOn) return { field: 'effectiveOn', message: t`Enter the date this was true.` };
    return newEvidenceProblem(newEvidence);
  }

  const form = useForm<Draft, { readonly id: string }>({
    draft: `party report ${party.id}`,
    saved: { status: null, rationale: '', effectiveOn: today(), supports: {}, newEvidence: [] },
    check,
    send: ({ status, rationale, effectiveOn, supports, newEvidence }) =>
      report({
        partyId: party.id,
        status: status!,
        rationale,
        effectiveOn,
        supports: citedInput(supports),
        newEvidence: newEvidenceInput(newEvidence),
        seenReportId: party.currentReport?.id ?? null,
      }),
    onSent: () => {
      announce(t`Report filed`);
      onClose();
    },
  });
  return (
    <Form form={form} place="dialog" action={t`File report`} onClose={onClose}>
      <Text size="sm" c="dimmed">
        <Trans>This is about one party. The status of the commitment does not change.</Trans>
      </Text>
      <StatusPicker {...form.field('status')} />
      <Textarea {...form.input('rationale')} label={t`Rationale`} required autosize minRows={3} />
      <DayInput
        {...form.field('effectiveOn')}
        name="effectiveOn"
        label={t`Date this was true`}
        required
        max={today()}
      />
      <NewEvidenceField
        claim={{ claim: 'PARTY' }}
        value={form.values.newEvidence}
        onChange={(change) => form.set((latest) => ({ newEvidence: change(latest.newEvidence) }))}
      />
      <CitedEvidenceField
        commitment={commitment}
        claim={{ claim: 'PARTY' }}
        legend={t`Evidence that shows it`}
        {...form.field('supports')}
      />
    </Form>
  );
}
