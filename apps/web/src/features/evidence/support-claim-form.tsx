import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import type { SupportClaimInput } from '../../generated/graphql.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { useChange } from '../platform/changes/use-change.js';
import { asFirstGraded, GradedFields } from './graded-fields.js';

const SupportClaim = graphql(`
  mutation SupportClaim($input: SupportClaimInput!) {
    supportClaim(input: $input) {
      __typename
      ... on Support {
        id
        evidence {
          id
          ...EvidenceItem_evidence
          commitment {
            id
            changedAt
            bestGrade
          }
        }
        milestone {
          id
          ...MilestoneSupport_milestone
        }
        stageChange {
          id
          supports {
            id
            ...SupportLine_support
          }
        }
        judgement {
          id
          supports {
            id
            ...SupportLine_support
          }
        }
      }
      ...Refusal_problem
    }
  }
`);

/** One item that can be linked: evidence for a claim, or a claim for evidence. */
export interface SupportOption {
  readonly id: string;
  readonly label: string;
  readonly input: Pick<SupportClaimInput, 'evidenceId' | 'claim' | 'claimId'>;
  /** The role and grade of a search are always the same. */
  readonly isSearch?: boolean;
}

interface SupportClaimFormProps {
  /** The id of the item to be linked. */
  readonly of: string;
  /** The label of the choice: “Evidence”, “What it supports”. */
  readonly label: string;
  readonly options: readonly SupportOption[];
  readonly onClose: () => void;
}

/** Links one piece of evidence to one claim, with its grade; linking it again corrects the earlier link. */
export function SupportClaimForm({ of, label, options, onClose }: SupportClaimFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [support] = useChange(SupportClaim);
  const optionOf = (id: string) => options.find((one) => one.id === id) ?? options[0]!;
  const form = useForm({
    draft: `support ${of}`,
    saved: { id: options[0]?.id ?? '', graded: asFirstGraded },
    send: ({ id, graded }) => {
      const { input, isSearch } = optionOf(id);
      return support({ ...input, ...(isSearch ? asFirstGraded : graded) });
    },
    onSent: () => {
      announce(t`Support recorded`);
      onClose();
    },
  });
  const chosen = optionOf(form.values.id);
  return (
    <Form form={form} place="in place" label={label} action={t`Record support`} onClose={onClose}>
      <NativeSelect
        {...form.input('id', 'claimId', 'evidenceId')}
        label={label}
        data={options.map((one) => ({ value: one.id, label: one.label }))}
      />
      {!chosen.isSearch && <GradedFields of={chosen.label} {...form.field('graded')} />}
    </Form>
  );
}
