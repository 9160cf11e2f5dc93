import { codeList } from '@followthrough/domain/terms';
import { linkKinds, type LinkKind } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { CommitmentSearch, type ChosenCommitment } from '../commitment-search.js';

const LinkCommitments = graphql(`
  mutation LinkCommitments($input: LinkCommitmentsInput!) {
    linkCommitments(input: $input) {
      __typename
      ... on CommitmentLink {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface LinkDialogProps {
  readonly fromId: string;
  readonly onClose: () => void;
}

interface LinkDraft {
  readonly kind: LinkKind;
  readonly other: ChosenCommitment | null;
}

/** Links one commitment to another. */
export function LinkDialog({ fromId, onClose }: LinkDialogProps) {
  const { t } = useLingui();
  const words = useWords();
  const [link] = useChange(LinkCommitments, { refreshes: [{ __typename: 'Commitment', id: fromId }] });
  const saved: LinkDraft = { kind: 'PART_OF', other: null };
  const form = useForm({
    draft: `link ${fromId}`,
    saved,
    check: ({ other }) =>
      other ? null : { field: 'toId', message: t`No commitment is chosen yet. Find it by its title or reference.` },
    send: ({ kind, other }) => link({ fromId, toId: other!.id, kind }),
    onSent: onClose,
  });
  const { value: other, error, onChange: choose } = form.field('other', 'toId');
  return (
    <FormDialog form={form} title={t`Link a commitment`} action={t`Link them`} onClose={onClose}>
      <NativeSelect
        {...form.input('kind')}
        label={t`This commitment`}
        description={words(linkKinds[form.values.kind].definition)}
        data={codeList(linkKinds).map((code) => ({ value: code, label: words(linkKinds[code].label) }))}
      />
      <CommitmentSearch
        label={t`The other commitment`}
        description={t`By title or reference.`}
        error={error}
        except={fromId}
        onChoose={choose}
      />
      <ChosenList chosen={other ? [other] : []} onRemove={() => choose(null)} />
    </FormDialog>
  );
}
