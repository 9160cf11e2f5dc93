import { DeliveryStatus } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { Group, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { NewerReport_NewerJudgementFragment } from '../../generated/graphql.js';
import { newEvidenceProblem } from '../evidence/add-evidence-draft.js';
import { CitedEvidenceField } from '../evidence/cited-evidence-field.js';
import { NewEvidenceField } from '../evidence/new-evidence-field.js';
import { Form, type FormPlace } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import type { RuleProblem } from '@followthrough/domain/problems';
import type { Refusal } from '../platform/changes/refusal.js';
import { DayInput } from '../platform/days/day-input.js';
import { today } from '../platform/days/today.js';
import { useChange } from '../platform/changes/use-change.js';
import classes from './delivery.module.css';
import { MissingField } from './missing-field.js';
import { MovedTo } from './moved-to.js';
import { NewerReport, NewerReportJudgement } from './newer-report.js';
import { emptyReport, needsStatement, reportInput, type ReportDraft } from './report-draft.js';
import { StatusPicker } from './status-picker.js';
import { WithdrawingStatementsField } from './withdrawing-statements-field.js';

export const ReportStatusFormCommitment = graphql(`
  fragment ReportStatusForm_commitment on Commitment {
    id
    lastReport {
      id
    }
    currentReport {
      id
      status
      signOffs {
        id
        decision
      }
    }
    ...WithdrawingStatements_commitment
    ...CitedEvidence_commitment
  }
`);

const ReportStatus = graphql(`
  mutation ReportStatus($input: ReportStatusInput!) {
    reportStatus(input: $input) {
      __typename
      ... on Judgement {
        id
        supports {
          id
          evidence {
            id
            ...SupportedClaims_evidence
          }
        }
        commitment {
          id
          ...EvidenceBlock_commitment
          milestones {
            id
            ...MilestoneSupport_milestone
          }
          ...DeliveryBlock_commitment
          ...Claims_commitment
        }
      }
      ... on NewerJudgement {
        ...NewerReport_newerJudgement
      }
      ...Refusal_problem
    }
  }
`);

interface ReportStatusFormProps {
  readonly commitment: FragmentType<typeof ReportStatusFormCommitment>;
  readonly place: FormPlace;
  /** Preselected, for example after moving a card. */
  readonly status?: DeliveryStatus | undefined;
  readonly onReported: () => void;
  readonly onClose: () => void;
}

/** The status of delivery, with the rationale, the effective date and the evidence. */
export function ReportStatusForm({ commitment: masked, place, status, onReported, onClose }: ReportStatusFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const commitment = getFragmentData(ReportStatusFormCommitment, masked);
  const { id, currentReport } = commitment;
  // A report that was sent back is corrected, so its status is where the next one starts.
  const [earlier] = useState(currentReport?.signOffs[0]?.decision === 'SENT_BACK' ? currentReport.status : null);
  const [newer, setNewer] = useState<NewerReport_NewerJudgementFragment | null>(null);
  // The latest report when the form was opened, not one that arrived since.
  const [seen, setSeen] = useState(commitment.lastReport?.id ?? null);
  // Takes precedence over a saved draft, and is not part of it.
  const [moved, setMoved] = useState(status);
  // After moving a card only one sentence is required; the other fields open on demand, or if they have content.
  const [asksAll, setAsksAll] = useState(status === undefined);
  const [report] = useChange(ReportStatus, {
    refreshes: [{ __typename: 'Commitment', id }],
    problems: {
      NewerJudgement: (problem) => {
        const found = getFragmentData(NewerReportJudgement, problem);
        setNewer(found);
        setSeen(found.judgementId);
        return problem.message;
      },
    },
  });

  function check(draft: ReportDraft): Refusal | RuleProblem | null {
    if (!(moved ?? draft.status)) return { field: 'status', message: t`Choose a status.` };
    if (!draft.effectiveOn) return { field: 'effectiveOn', message: t`Enter the date this was true.` };
    return newEvidenceProblem(draft.newEvidence);
  }

  const form = useForm({
    draft: `report ${id}`,
    saved: emptyReport(earlier),
    check,
    send: (draft) => {
      setNewer(null);
      return report(reportInput(id, draft, (moved ?? draft.status)!, seen));
    },
    onSent: () => {
      announce(t`Report filed`);
      onReported();
    },
  });
  const chosen = moved ?? form.values.status;
  const isTold = form.refusal?.field && form.refusal.field !== 'rationale';
  const { supports, newEvidence, effectiveOn } = form.values;
  const saysMore = Object.keys(supports).length + newEvidence.length > 0 || effectiveOn !== today();
  const isWhole = asksAll || !chosen || saysMore || Boolean(isTold);

  /** After moving a card, Enter files the report, because one sentence is enough. */
  function fileOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.submit();
  }

  return (
    <Form
      form={form}
      place={place}
      label={t`Report status`}
      action={newer ? t`File anyway` : t`Report status`}
      problem={newer && form.refusal && <NewerReport message={form.refusal.message} report={newer} />}
      onClose={onClose}
    >
      {isWhole ? (
        <StatusPicker
          {...form.field('status')}
          value={chosen}
          onChange={(next) => {
            setMoved(undefined);
            form.set({ status: next });
          }}
        />
      ) : (
        <MovedTo status={chosen} onMore={() => setAsksAll(true)} />
      )}
      <Textarea
        {...form.input('rationale')}
        label={t`Rationale`}
        description={
          status
            ? t`One sentence that others can check. Press Enter to file it, or Shift and Enter for a new line.`
            : t`Reasons that others can check.`
        }
        required
        autosize
        minRows={2}
        maxRows={6}
        {...(status && { 'data-autofocus': true, onKeyDown: fileOnEnter })}
      />
      {isWhole && (
        <Group align="flex-start">
          <DayInput
            {...form.field('effectiveOn')}
            name="effectiveOn"
            label={t`As of`}
            required
            max={today()}
            maw={220}
          />
          <div className={classes.missingField}>
            <MissingField {...form.field('missing')} required={chosen === DeliveryStatus.UNCLEAR} />
          </div>
        </Group>
      )}
      {!isWhole && chosen === DeliveryStatus.UNCLEAR && <MissingField {...form.field('missing')} required />}
      {needsStatement(chosen) && <WithdrawingStatementsField commitment={commitment} {...form.field('statementIds')} />}
      {isWhole && (
        <>
          <NewEvidenceField
            claim={{ claim: 'JUDGEMENT', status: chosen }}
            value={form.values.newEvidence}
            onChange={(change) => form.set((latest) => ({ newEvidence: change(latest.newEvidence) }))}
          />
          <CitedEvidenceField
            commitment={commitment}
            claim={{ claim: 'JUDGEMENT', status: chosen }}
            legend={t`Evidence it rests on`}
            {...form.field('supports')}
          />
        </>
      )}
    </Form>
  );
}
