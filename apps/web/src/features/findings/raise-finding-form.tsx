import { deliveryStatuses } from '@followthrough/domain/statuses';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { RaiseFindingForm_CommitmentFragment } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import { DayInput } from '../platform/days/day-input.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { emptyFinding, raiseInput, type BegunFinding } from './finding-draft.js';
import { FindingFields, useSeverityCheck } from './finding-fields.js';
import { PassageSelect } from './passage-select.js';

export const RaiseFindingFormCommitment = graphql(`
  fragment RaiseFindingForm_commitment on Commitment {
    id
    currentReport {
      id
      status
    }
    deliveryTest {
      id
      number
    }
    evidence(first: 50) {
      edges {
        node {
          id
          title
          isWithdrawn
        }
      }
    }
    ...PassageSelect_commitment
  }
`);

const RaiseFinding = graphql(`
  mutation RaiseFinding($input: RaiseFindingInput!) {
    raiseFinding(input: $input) {
      __typename
      ... on Finding {
        id
        reference
        ...FindingRow_finding
      }
      ...Refusal_problem
    }
  }
`);

export interface RaisedFinding {
  readonly id: string;
  readonly reference: string;
}

interface RaiseFindingFormProps {
  readonly commitment: FragmentType<typeof RaiseFindingFormCommitment>;
  readonly begin?: BegunFinding | undefined;
  readonly onRaised: (finding: RaisedFinding) => void;
  readonly onClose: () => void;
}

/** An auditor’s finding about a commitment, or about its report, evidence, test or figure in a round. */
export function RaiseFindingForm({ commitment: masked, begin, onRaised, onClose }: RaiseFindingFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const check = useSeverityCheck();
  const commitment = getFragmentData(RaiseFindingFormCommitment, masked);
  const about = begin?.about;
  const usual = useSubjects(commitment);
  const subjects = about ? [{ value: about.value, label: about.label }, ...usual] : usual;
  const { id } = commitment;
  const [raise] = useChange(RaiseFinding, {
    refreshes: [{ __typename: 'Commitment', id }, 'findings', ...(about ? [about.thing] : [])],
  });
  const form = useForm({
    draft: `raise finding ${begin?.from ?? id}`,
    saved: { ...emptyFinding(), ...begin?.words, ...(about && { about: about.value }) },
    check,
    send: (draft) => raise(raiseInput(draft, id)),
    onSent: (finding) => {
      announce(t`Draft sent to the lead team`);
      onRaised(finding);
    },
  });
  return (
    <Form form={form} place="dialog" label={t`Raise finding`} action={t`Send draft to lead team`} onClose={onClose}>
      <NativeSelect {...form.input('about')} label={t`About`} data={subjects} />
      <FindingFields form={form} />
      <PassageSelect
        commitment={commitment}
        input={form.input('passageId')}
        description={t`The words of a source that it rests on, if any`}
      />
      <DayInput
        {...form.field('replyDue')}
        name="replyDue"
        label={t`Reply due`}
        description={t`Last day for the lead team’s answer. Until then only auditors and the lead team see the draft.`}
        required
        maw={260}
      />
    </Form>
  );
}

function useSubjects({ currentReport, deliveryTest, evidence }: RaiseFindingForm_CommitmentFragment) {
  const { t } = useLingui();
  const words = useWords();
  const status = currentReport && words(deliveryStatuses[currentReport.status].label);
  const held = evidence.edges.map(({ node }) => node).filter(({ isWithdrawn }) => !isWithdrawn);
  return [
    { value: 'COMMITMENT', label: t`The commitment as a whole` },
    ...(currentReport ? [{ value: `REPORT ${currentReport.id}`, label: t`The report “${status}”` }] : []),
    ...(deliveryTest
      ? [{ value: `TEST ${deliveryTest.id}`, label: t`Version ${deliveryTest.number} of the test of delivery` }]
      : []),
    ...held.map(({ id, title }) => ({ value: `EVIDENCE ${id}`, label: t`Evidence: ${title}` })),
  ];
}
