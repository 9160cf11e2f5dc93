import { Trans, useLingui } from '@lingui/react/macro';
import { AssessmentToReply } from '../features/assessments/assessment-to-reply.js';
import { OwnDraft } from '../features/assessments/own-draft.js';
import { ReportToAssess } from '../features/assessments/report-to-assess.js';
import { EvidenceToAccept } from '../features/evidence/acceptance/evidence-to-accept.js';
import { ReportSentBack } from '../features/delivery/sign-off/report-sent-back.js';
import { ReportToAgree } from '../features/delivery/sign-off/report-to-agree.js';
import { ReadingWaiting } from '../features/intake/readers/reading-waiting.js';
import { FindingRow } from '../features/findings/finding-row.js';
import { OwnRequest } from '../features/requests/own-request.js';
import { RequestToDecide } from '../features/requests/request-to-decide.js';
import type {
  Requests_ListFragment,
  SentBack_ReportsFragment,
  ToAccept_EvidenceFragment,
  ToAgree_ReportsFragment,
  ToAssess_ReportsFragment,
  ToReply_AssessmentsFragment,
  Waiting_FindingsFragment,
  Waiting_ReadingsFragment,
} from '../generated/graphql.js';
import {
  MoreFindingsToAnswer,
  MoreFindingsToCheck,
  MoreOwnDrafts,
  MoreOwnRequests,
  MoreReadings,
  MoreRequestsToDecide,
  MoreSentBack,
  MoreToAccept,
  MoreToAgree,
  MoreToAssess,
  MoreToReply,
} from './my-work-query.js';
import { WorkList } from './work-list.js';

/** Evidence that other people submitted, for managers of the lead team. */
export function Accept({ evidence }: { readonly evidence: ToAccept_EvidenceFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="accept"
      title={t`Accept`}
      help={<Trans>Evidence waiting for your decision</Trans>}
      list={evidence}
      more={MoreToAccept}
      row={(node) => <EvidenceToAccept key={node.id} evidence={node} />}
    />
  );
}

/** Sources that two people read: for the readers, then for a third person. */
export function ReadTwice({ readings }: { readonly readings: Waiting_ReadingsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="read"
      title={t`Read`}
      help={<Trans>Sources read by two people, waiting for you</Trans>}
      list={readings}
      more={MoreReadings}
      row={(node) => <ReadingWaiting key={node.id} reading={node} />}
    />
  );
}

/** Requests that other people made, for managers of the lead team. */
export function DecideRequests({ requests }: { readonly requests: Requests_ListFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="requests"
      title={t`Decide requests`}
      help={<Trans>New due dates and commitments to drop</Trans>}
      list={requests}
      more={MoreRequestsToDecide}
      row={(node) => <RequestToDecide key={node.id} request={node} />}
    />
  );
}

/** The user’s own requests, until a manager decides. */
export function OwnRequests({ requests }: { readonly requests: Requests_ListFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="own-requests"
      title={t`My requests`}
      help={<Trans>Waiting for a manager’s decision</Trans>}
      list={requests}
      more={MoreOwnRequests}
      row={(node) => <OwnRequest key={node.id} request={node} />}
    />
  );
}

/** Reports of other people, for managers of the lead team. */
export function Agree({ reports }: { readonly reports: ToAgree_ReportsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="agree"
      title={t`Agree`}
      help={<Trans>Reports waiting for your agreement</Trans>}
      list={reports}
      more={MoreToAgree}
      row={(node) => <ReportToAgree key={node.id} report={node} />}
    />
  );
}

/** Reports of the user that a manager sent back. */
export function SentBack({ reports }: { readonly reports: SentBack_ReportsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="sent-back"
      title={t`Sent back`}
      help={<Trans>Reports that a manager sent back to you</Trans>}
      list={reports}
      more={MoreSentBack}
      row={(node) => <ReportSentBack key={node.id} report={node} />}
    />
  );
}

/** Draft assessments, for the lead team. */
export function Reply({ assessments }: { readonly assessments: ToReply_AssessmentsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="reply"
      title={t`Reply`}
      help={<Trans>Draft assessments waiting for your team’s reply</Trans>}
      list={assessments}
      more={MoreToReply}
      row={(node) => <AssessmentToReply key={node.id} assessment={node} />}
    />
  );
}

/** Current reports without an assessment, for auditors. */
export function Assess({ reports }: { readonly reports: ToAssess_ReportsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="assess"
      title={t`Assess`}
      help={<Trans>Current reports without an assessment, longest first</Trans>}
      list={reports}
      more={MoreToAssess}
      row={(node) => <ReportToAssess key={node.id} report={node} />}
    />
  );
}

/** Drafts of an auditor, until the lead team replies or the deadline passes. */
export function OwnDrafts({ assessments }: { readonly assessments: ToReply_AssessmentsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="own-drafts"
      title={t`My drafts`}
      help={<Trans>Assessments waiting for a reply, earliest deadline first</Trans>}
      list={assessments}
      more={MoreOwnDrafts}
      row={(node) => <OwnDraft key={node.id} assessment={node} />}
    />
  );
}

/** Findings without an answer, for the lead team. Each is answered on its page. */
export function AnswerFindings({ findings }: { readonly findings: Waiting_FindingsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="answer-findings"
      title={t`Answer findings`}
      help={<Trans>Findings waiting for your team’s answer, earliest deadline first</Trans>}
      list={findings}
      more={MoreFindingsToAnswer}
      row={(node) => <FindingRow key={node.id} finding={node} />}
    />
  );
}

/** Findings that are overdue or wait for a check, for auditors. */
export function CheckFindings({ findings }: { readonly findings: Waiting_FindingsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="check-findings"
      title={t`Check findings`}
      help={<Trans>Overdue answers and actions, then what is ready for your check</Trans>}
      list={findings}
      more={MoreFindingsToCheck}
      row={(node) => <FindingRow key={node.id} finding={node} />}
    />
  );
}
