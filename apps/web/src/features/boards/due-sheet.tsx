import { useQuery } from '@apollo/client/react';
import { graphql } from '../../generated/gql.js';
import { DueDialog } from '../commitments/due-dates/due-dialog.js';

const DueOfCard = graphql(`
  query DueOfCard($id: UUID!) {
    commitment(id: $id) {
      id
      ...DueDialog_commitment
    }
  }
`);

interface DueSheetProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Changes a due date from the board. */
export function DueSheet({ id, onClose }: DueSheetProps) {
  // The form starts with the server’s current data, because the card may be older.
  const options = { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' } as const;
  const commitment = useQuery(DueOfCard, options).data?.commitment;
  return commitment ? <DueDialog commitment={commitment} onClose={onClose} /> : null;
}
