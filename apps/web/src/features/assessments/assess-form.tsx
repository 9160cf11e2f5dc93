import { useApolloClient } from '@apollo/client/react';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Radio, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { AssessForm_CommitmentFragment } from '../../generated/graphql.js';
import { DeliveryTestVersion } from '../delivery/delivery-tests/delivery-test-version.js';
import { StatusPicker } from '../delivery/status-picker.js';
import { MilestoneList } from '../delivery/milestone-list.js';
import type { Refusal } from '../platform/changes/refusal.js';
import { tellChanged } from '../platform/changes/subjects.js';
import { useChange } from '../platform/changes/use-change.js';
import { DayInput } from '../platform/days/day-input.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { assessInput, emptyAssessment, noVerdict, type AssessDraft } from './assess-draft.js';
import classes from './assessments.module.css';
import { VerdictFields } from './verdict-fields.js';
import { confidences, type Confidence } from '@followthrough/domain/vocabulary';

export const AssessFormCommitment = graphql(`
  fragment AssessForm_commitment on Commitment {
    id
    version
    currentReport {
      id
      status
      rationale
      effectiveOn
    }
    milestones {
      id
      words
      isRequired
      neededGrade
      isMet
    }
    unprovenMilestones {
      id
      words
      weakened
    }
    dueEdtf
    deliveryTest {
      id
      ...DeliveryTest_test
    }
  }
`);

const DraftAssessment = graphql(`
  mutation DraftAssessment($input: DraftAssessmentInput!) {
    draftAssessment(input: $input) {
      __typename
      ... on Assessment {
        id
        judgement {
          id
          assessments {
            id
            status
            withdrawal {
              reason
            }
          }
        }
        ...Assessment_assessment
      }
      ...Refusal_problem
    }
  }
`);

interface AssessFormProps {
  readonly commitment: FragmentType<typeof AssessFormCommitment>;
  /** Whether the page shows the commitment; a list keeps what was assessed in its place. */
  readonly reloads: boolean;
  readonly onAssessed: () => void;
  readonly onClose: () => void;
}

/** An auditor’s own judgement of the current report: milestones, status, confidence and the deadline for a reply. */
export function AssessForm({ commitment: masked, reloads, onAssessed, onClose }: AssessFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const {
    id,
    version,
    currentReport,
    milestones,
    unprovenMilestones: unproven,
    deliveryTest,
    dueEdtf,
  } = getFragmentData(AssessFormCommitment, masked);
  const client = useApolloClient();
  // The report when the form was opened: one that replaces it has to be read first.
  const [report] = useState(currentReport);
  const required = milestones.filter(({ isRequired }) => isRequired);
  const subject = { __typename: 'Commitment', id } as const;
  const [draft] = useChange(DraftAssessment, {
    refreshes: reloads ? [subject] : [],
    whenStale: [subject],
  });

  function check({ status, confidence, verdicts }: AssessDraft): Refusal | null {
    const lacks = required.some(({ id: milestoneId }) => {
      const { sufficient, appropriate } = verdicts[milestoneId] ?? noVerdict;
      return sufficient === '' || appropriate === '';
    });
    if (lacks) return { field: 'milestones', message: t`Answer both questions for each required milestone.` };
    if (!status) return { field: 'status', message: t`Choose a status.` };
    return confidence ? null : { field: 'confidence', message: t`Choose a confidence.` };
  }

  const form = useForm({
    draft: `assess ${id}`,
    saved: emptyAssessment(),
    version,
    check,
    send: async (values, seen) => {
      const answer = await draft(
        assessInput(values, {
          judgementId: report!.id,
          version: seen,
          seenTestId: deliveryTest?.id ?? null,
          milestoneIds: required.map(({ id: milestoneId }) => milestoneId),
          isUnproven: values.status === DeliveryStatus.DELIVERED && unproven.length > 0,
        }),
      );
      // The test changed meanwhile: the form shows the new version beside the message.
      if (answer.refused?.problemCode === 'TEST_CHANGED_MEANWHILE') void tellChanged(client, [subject]);
      return answer;
    },
    onSent: () => {
      announce(t`Draft sent to the lead team`);
      onAssessed();
    },
  });
  if (!report) {
    return (
      <Text>
        <Trans>There is no report to assess.</Trans>
      </Text>
    );
  }
  const { status, verdicts } = form.values;
  return (
    <Form form={form} place="dialog" label={t`Assess report`} action={t`Send draft to lead team`} onClose={onClose}>
      <AssessedReport report={report} />
      {deliveryTest && (
        <div>
          <Text size="sm" fw={600}>
            <Trans>Test of delivery</Trans>
          </Text>
          <DeliveryTestVersion test={deliveryTest} dueNow={dueEdtf ?? null} />
        </div>
      )}
      {required.length > 0 && (
        <VerdictFields
          milestones={required}
          verdicts={verdicts}
          error={form.error('milestones')}
          onChange={(milestoneId, part) =>
            form.set((latest) => ({
              verdicts: {
                ...latest.verdicts,
                [milestoneId]: { ...(latest.verdicts[milestoneId] ?? noVerdict), ...part },
              },
            }))
          }
        />
      )}
      <StatusPicker {...form.field('status')} />
      {status === DeliveryStatus.DELIVERED && unproven.length > 0 && (
        <div>
          <Text size="sm">
            <Trans>These required milestones lack accepted evidence of the needed grade:</Trans>
          </Text>
          <MilestoneList of={unproven} />
          <Textarea
            {...form.input('override')}
            label={t`Why do you assess it as delivered without that evidence?`}
            description={t`Your name and reason are shown with the status for ever.`}
            required
            autosize
            minRows={1}
          />
        </div>
      )}
      <Textarea
        {...form.input('rationale')}
        label={t`Rationale`}
        description={t`Reasons that others can check.`}
        required
        autosize
        minRows={2}
        maxRows={8}
      />
      <Radio.Group
        name="confidence"
        label={t`Confidence`}
        required
        value={form.values.confidence}
        error={form.error('confidence')}
        onChange={(next) => form.set({ confidence: next as Confidence })}
      >
        <div className={classes.answers}>
          {codeList(confidences).map((code) => (
            <Radio
              key={code}
              value={code}
              label={words(confidences[code].label)}
              title={words(confidences[code].definition)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        {...form.input('confidenceReason')}
        label={t`Reason for the confidence`}
        required
        autosize
        minRows={1}
        maxRows={6}
      />
      <DayInput
        {...form.field('replyDue')}
        name="replyDue"
        label={t`Reply due`}
        description={t`Last day for the lead team’s reply. Until then only auditors and the lead team see the draft.`}
        required
        maw={260}
      />
    </Form>
  );
}

interface AssessedReportProps {
  readonly report: NonNullable<AssessForm_CommitmentFragment['currentReport']>;
}

/** The report that is assessed. */
function AssessedReport({ report: { status, rationale, effectiveOn } }: AssessedReportProps) {
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          <Trans>Reported</Trans>
        </Text>
        <StatusBadge status={status} />
        <Text size="sm" component="div">
          <Trans>
            as of <UncertainDate edtf={effectiveOn} />
          </Trans>
        </Text>
      </Group>
      <Text size="sm" className={classes.words} dir="auto">
        {rationale}
      </Text>
    </div>
  );
}
