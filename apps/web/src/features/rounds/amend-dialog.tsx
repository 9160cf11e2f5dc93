import { ladderOf } from '@followthrough/domain/ladders';
import { amendmentProblem, frozenIn } from '@followthrough/domain/rounds';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import { roundParts, type RoundPart } from '@followthrough/domain/round-terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text, Textarea } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import type { RoundValue_ValueFragment } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import { DateInput, edtfOf } from '../platform/days/date-input.js';
import { FormDialog } from '../platform/forms/form-dialog.js';
import { useForm } from '../platform/forms/use-form.js';
import { usePartWords } from './part-words.js';

const ProposeAmendment = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) {
      __typename
      ... on RoundAmendment {
        id
        ...Amendment_amendment
      }
      ...Refusal_problem
    }
  }
`);

interface AmendDialogProps {
  readonly roundId: string;
  readonly value: RoundValue_ValueFragment;
  readonly onClose: () => void;
}

/** Proposes to correct one part of a frozen value. */
export function AmendDialog({ roundId, value, onClose }: AmendDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const words = useWords();
  const say = usePartWords();
  const { kind, title, status, stage, dueEdtf = null, commitment, amendments } = value;
  const frozen = { kind, status, stage, dueEdtf };
  const latestOf = (part: RoundPart) =>
    amendments.findLast((one) => one.part === part && one.outcome?.ending === 'AGREED');
  const currentOf = (part: RoundPart) => {
    const latest = latestOf(part);
    return latest ? (latest.value ?? null) : frozenIn(frozen, part);
  };
  const [propose] = useChange(ProposeAmendment, {
    refreshes: [{ __typename: 'Round', id: roundId }, { __typename: 'RoundValue', id: value.id }, 'amendmentsToDecide'],
  });
  const asked = (typed: { part: string; status: string; stage: string; due: string; reason: string }) => {
    const part = typed.part as RoundPart;
    const values = { STATUS: typed.status, STAGE: typed.stage, DUE: edtfOf(typed.due) || null } as const;
    return { part, value: values[part], reason: typed.reason };
  };
  const form = useForm({
    draft: `amend ${value.id}`,
    saved: { part: 'STATUS', status: currentOf('STATUS') ?? '', stage: currentOf('STAGE') ?? '', due: '', reason: '' },
    check: (typed) => {
      const input = asked(typed);
      const isWaiting = amendments.some((one) => one.part === input.part && !one.outcome);
      return amendmentProblem({ state: 'FROZEN' }, { ...frozen, current: currentOf(input.part), isWaiting }, input);
    },
    send: (typed) => propose({ roundId, commitmentId: commitment.id, ...asked(typed) }),
    onSent: () => {
      announce(t`Amendment proposed`);
      onClose();
    },
  });
  const part = form.values.part as RoundPart;
  return (
    <FormDialog form={form} title={t`Amend “${title}”`} size="lg" action={t`Propose amendment`} onClose={onClose}>
      <Text size="sm" c="dimmed">
        <Trans>
          The frozen value stays. Once a manager who did not propose it agrees, the correction is shown beside it.
        </Trans>
      </Text>
      <NativeSelect
        {...form.input('part')}
        data-autofocus
        label={t`What to correct`}
        description={t`Frozen: ${say(part, frozenIn(frozen, part), kind)}`}
        data={codeList(roundParts).map((code) => ({ value: code, label: words(roundParts[code].label) }))}
      />
      {part === 'STATUS' && (
        <NativeSelect
          {...form.input('status', 'value')}
          label={t`Correct status`}
          data={codeList(deliveryStatuses).map((code) => ({ value: code, label: words(deliveryStatuses[code].label) }))}
        />
      )}
      {part === 'STAGE' && (
        <NativeSelect
          {...form.input('stage', 'value')}
          label={t`Correct stage`}
          data={ladderOf(kind).map(({ code, label }) => ({ value: code, label: words(label) }))}
        />
      )}
      {part === 'DUE' && (
        <DateInput
          {...form.field('due', 'value')}
          name="due"
          label={t`Correct due date`}
          description={t`Leave it empty if there should be none.`}
        />
      )}
      <Textarea {...form.input('reason')} label={t`Reason`} required autosize minRows={2} />
    </FormDialog>
  );
}
