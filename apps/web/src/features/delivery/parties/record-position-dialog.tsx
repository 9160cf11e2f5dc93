import { codeList } from '@followthrough/domain/terms';
import { positions, type Position } from '@followthrough/domain/vocabulary';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import type { PartyStanding_PartyFragment } from '../../../generated/graphql.js';
import { CommitmentSheet } from '../../commitments/commitment-sheet.js';
import { useChange } from '../../platform/changes/use-change.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';

const RecordPositionSheet = graphql(`
  query RecordPositionSheet($id: UUID!) {
    commitment(id: $id) {
      id
      reference
      title
      ...RecordPosition_commitment
    }
  }
`);

const PositionCommitment = graphql(`
  fragment RecordPosition_commitment on Commitment {
    id
    statements {
      id
      passage {
        id
        quote
      }
      source {
        id
        title
      }
    }
  }
`);

const RecordPosition = graphql(`
  mutation RecordPosition($input: RecordPositionInput!) {
    recordPosition(input: $input) {
      __typename
      ... on PartyPosition {
        id
        party {
          id
          ...PartyStanding_party
        }
      }
      ...Refusal_problem
    }
  }
`);

interface RecordPositionDialogProps {
  readonly commitmentId: string;
  readonly party: PartyStanding_PartyFragment;
  readonly name: string;
  readonly onClose: () => void;
}

/** Records the position of a party with the statement that shows it. */
export function RecordPositionDialog({ commitmentId, party, name, onClose }: RecordPositionDialogProps) {
  const { t } = useLingui();
  return (
    <CommitmentSheet
      query={RecordPositionSheet}
      commitmentId={commitmentId}
      title={t`Record position: ${name}`}
      opened
      onClose={onClose}
    >
      {(commitment) => <PositionForm commitment={commitment} party={party} onClose={onClose} />}
    </CommitmentSheet>
  );
}

interface PositionFormProps {
  readonly commitment: FragmentType<typeof PositionCommitment>;
  readonly party: PartyStanding_PartyFragment;
  readonly onClose: () => void;
}

function PositionForm({ commitment: masked, party, onClose }: PositionFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const { id: commitmentId, statements } = getFragmentData(PositionCommitment, masked);
  const [record] = useChange(RecordPosition, { refreshes: [{ __typename: 'Commitment', id: commitmentId }] });
  const form = useForm({
    draft: `position ${party.id}`,
    saved: { position: '', statementId: party.statedPosition?.statement?.id ?? '', note: '' },
    check: ({ position, statementId }) =>
      !position
        ? { field: 'position', message: t`Choose the position.` }
        : position !== 'NOT_HEARD' && !statementId
          ? { field: 'statementId', message: t`Choose the statement that shows it.` }
          : null,
    send: ({ position, statementId, note }) =>
      record({
        partyId: party.id,
        position: position as Position,
        statementId: position === 'NOT_HEARD' ? null : statementId,
        note: note.trim() ? note : null,
        seenPositionId: party.statedPosition?.id ?? null,
      }),
    onSent: () => {
      announce(t`Position recorded`);
      onClose();
    },
  });
  const chosen = form.values.position as Position | '';
  return (
    <Form form={form} place="dialog" action={t`Record position`} onClose={onClose}>
      <NativeSelect
        {...form.input('position')}
        label={t`Position`}
        description={chosen ? words(positions[chosen].definition) : undefined}
        required
        data={[
          { value: '', label: t`Choose a position` },
          ...codeList(positions).map((code) => ({ value: code, label: words(positions[code].label) })),
        ]}
      />
      {chosen !== 'NOT_HEARD' && (
        <NativeSelect
          {...form.input('statementId')}
          label={t`The statement that shows it`}
          required
          data={[
            { value: '', label: statements.length > 0 ? t`Choose a statement` : t`No archived statement` },
            ...statements.map(({ id: value, passage, source: { title } }) => ({
              value,
              label: `${title}: ${passage.quote.slice(0, 60)}`,
            })),
          ]}
        />
      )}
      <Textarea
        {...form.input('note')}
        label={chosen === 'NOT_HEARD' ? t`Reason` : t`Note`}
        required={chosen === 'NOT_HEARD'}
        autosize
        minRows={2}
      />
    </Form>
  );
}
