import { limits } from '@followthrough/domain/limits';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { NewerReport_NewerJudgementFragment } from '../../generated/graphql.js';
import { CitedEvidenceField } from '../evidence/cited-evidence-field.js';
import { useViewer } from '../people/viewer.js';
import { aboutField, aboutForm } from '../platform/refusal.js';
import { dayProblem } from '../platform/day-problem.js';
import { today } from '../platform/today.js';
import { useDraft } from '../platform/use-draft.js';
import { useFirstFieldFocused } from '../platform/use-opened.js';
import { useRefusal } from '../platform/use-refusal.js';
import { MissingField } from './missing-field.js';
import { NewerReport } from './newer-report.js';
import { emptyReport, needsStatement, reportInput, type ReportDraft } from './report-draft.js';
import { StatusPicker } from './status-picker.js';
import { useReportStatus } from './use-report-status.js';
import { WithdrawingStatementsField } from './withdrawing-statements-field.js';

export const ReportStatusFormCommitment = graphql(`
  fragment ReportStatusForm_commitment on Commitment {
    id
    lastReport {
      id
    }
    ...WithdrawingStatements_commitment
    ...CitedEvidence_commitment
  }
`);

interface ReportStatusFormProps {
  readonly commitment: FragmentType<typeof ReportStatusFormCommitment>;
  /** Chosen already, as when a card was moved to it. */
  readonly status?: DeliveryStatus | undefined;
  readonly onReported: () => void;
  readonly onClose: () => void;
}

const fields = ['status', 'rationale', 'effectiveOn', 'missing', 'statementIds', 'supports'];

/** How delivery is going, why, as of when, and what that rests on. */
export function ReportStatusForm({ commitment: masked, status, onReported, onClose }: ReportStatusFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { person } = useViewer();
  const commitment = getFragmentData(ReportStatusFormCommitment, masked);
  const { report, busy } = useReportStatus();
  const { form, refusal, refuse } = useRefusal();
  useFirstFieldFocused(form);
  const [newer, setNewer] = useState<NewerReport_NewerJudgementFragment | null>(null);
  // The report that was there when the form was opened, and not one that came in while it was filled in.
  const [seen, setSeen] = useState(commitment.lastReport?.id ?? null);
  const [kept, setDraft, clear] = useDraft(`report ${person.id} ${commitment.id}`, emptyReport(status ?? null));
  const [isMoved, setMoved] = useState(status !== undefined);
  const draft = isMoved && status ? { ...kept, status } : kept;

  function change(part: Partial<ReportDraft>) {
    setMoved(false);
    setDraft({ ...draft, ...part });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    refuse(null);
    if (!draft.status) return refuse({ field: 'status', message: t`Choose the status that is true.` });
    const undated = dayProblem(form.current, 'effectiveOn', draft.effectiveOn);
    if (undated) return refuse(undated);
    if (!draft.effectiveOn) return refuse({ field: 'effectiveOn', message: t`Say on which day it was so.` });
    const outcome = await report(reportInput(commitment.id, draft, draft.status, seen));
    setNewer(outcome.newer ?? null);
    if (outcome.newer) setSeen(outcome.newer.judgementId);
    if (outcome.refused) return refuse(outcome.refused);
    clear();
    announce(t`Report filed`);
    onReported();
  }

  /** A card that was moved has its status: what is owed is one sentence, and Enter files it. */
  function fileOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!busy) form.current?.requestSubmit();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate aria-label={t`Report status`}>
      <Stack gap="md">
        <StatusPicker
          value={draft.status}
          error={aboutField(refusal, 'status')}
          onChange={(next) => change({ status: next })}
        />
        <Textarea
          name="rationale"
          label={t`Rationale`}
          description={
            status
              ? t`Why this status, in words that others can check. Enter files the report; Shift and Enter begin a line.`
              : t`Why this status, in words that others can check`
          }
          required
          autosize
          minRows={3}
          maxLength={limits.words}
          value={draft.rationale}
          error={aboutField(refusal, 'rationale')}
          {...(status && { 'data-autofocus': true, onKeyDown: fileOnEnter })}
          onChange={(event) => change({ rationale: event.currentTarget.value })}
        />
        <TextInput
          name="effectiveOn"
          type="date"
          label={t`As of`}
          description={t`The day on which it was so`}
          required
          max={today()}
          maw={220}
          value={draft.effectiveOn}
          error={aboutField(refusal, 'effectiveOn')}
          onChange={(event) => change({ effectiveOn: event.currentTarget.value })}
        />
        <MissingField
          value={draft.missing}
          required={draft.status === DeliveryStatus.UNCLEAR}
          error={aboutField(refusal, 'missing')}
          onChange={(missing) => change({ missing })}
        />
        {needsStatement(draft.status) && (
          <WithdrawingStatementsField
            commitment={commitment}
            value={draft.statementIds}
            error={aboutField(refusal, 'statementIds')}
            onChange={(statementIds) => change({ statementIds })}
          />
        )}
        <CitedEvidenceField
          commitment={commitment}
          legend={t`Evidence it rests on`}
          value={draft.supports}
          error={aboutField(refusal, 'supports')}
          onChange={(supports) => change({ supports })}
        />
        {newer && refusal ? (
          <NewerReport message={refusal.message} report={newer} />
        ) : (
          <ProblemAlert message={aboutForm(refusal, fields)} />
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {newer ? <Trans>File it all the same</Trans> : <Trans>Report status</Trans>}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
