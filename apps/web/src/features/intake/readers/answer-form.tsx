import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import type { Kind } from '@followthrough/domain/kinds';
import { graphql } from '../../../generated/gql.js';
import type { ReadIn_ItemFragment } from '../../../generated/graphql.js';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useChange } from '../../platform/changes/use-change.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useKeyHelp } from '../../platform/keys/key-help.js';
import { useKeys } from '../../platform/keys/use-keys.js';
import { FoundFields, foundInput, type FoundDraft } from './found-fields.js';

const AnswerProposal = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) {
      __typename
      ... on ReadProposal {
        ...ReadIn_item
      }
      ...Refusal_problem
    }
  }
`);

interface AnswerFormProps {
  readonly item: ReadIn_ItemFragment;
  /** The user’s latest answer. */
  readonly own: ReadIn_ItemFragment['answers'][number] | null;
  /** The suggested kind. */
  readonly kind: Kind;
  readonly onAnswered: () => void;
}

interface AnswerDraft extends FoundDraft {
  readonly note: string;
}

/** What one of the two readers of a source finds in a proposal. */
export function AnswerForm({ item, own, kind, onAnswered }: AnswerFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [answer] = useChange(AnswerProposal, {
    refreshes: [{ __typename: 'SourceReading', id: item.reading.id }, 'readingsWaiting'],
  });
  const found = own && (own.kind ? 'YES' : 'NO');
  const saved: AnswerDraft = { isCommitment: found ?? '', kind: own?.kind ?? kind, note: own?.note ?? '' };
  const form = useForm({
    draft: `answer ${item.id}`,
    saved,
    check: ({ isCommitment }) =>
      isCommitment ? null : { field: 'isCommitment', message: t`Choose whether it is a commitment.` },
    send: ({ note, ...draft }) =>
      answer({ itemId: item.id, ...foundInput(draft), note: note || null, seenAnswerId: own?.id ?? null }),
    onSent: () => {
      announce(t`Answer saved`);
      onAnswered();
    },
  });
  const answerWith = (isCommitment: 'YES' | 'NO') => () => {
    form.set({ isCommitment } as Partial<AnswerDraft>);
    form.submit();
  };
  useKeys(!form.busy, {
    A: answerWith('YES'),
    X: answerWith('NO'),
    E: () => form.element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(),
  });
  useKeyHelp({
    title: t`As one of two readers`,
    keys: [
      ['A', t`Commitment of the kind shown, saved at once`],
      ['X', t`No commitment, saved at once`],
      ['E', t`Your answer, to choose another kind or to add a note`],
    ],
  });
  return (
    <Form form={form} place="page" label={t`Your answer`} action={own ? t`Save again` : t`Save answer`}>
      <FoundFields form={form} label={t`What do you find in this passage?`} keys={{ YES: 'A', NO: 'X' }} />
      <Textarea {...form.input('note')} label={t`Note`} autosize minRows={1} maxRows={6} />
    </Form>
  );
}
