import { PartyRole } from '@followthrough/domain/vocabulary';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { PartyNames_CommitmentFragment } from '../../generated/graphql.js';

export const PartiesOfCommitment = graphql(`
  fragment PartyNames_commitment on Commitment {
    id
    parties {
      id
      role
      words
      organisation {
        id
        name
        shortName
        isOwn
      }
    }
  }
`);

type Party = PartyNames_CommitmentFragment['parties'][number];

const nameOf = ({ organisation, words }: Party) => organisation?.shortName ?? organisation?.name ?? words ?? '';

/** The parties other than our own organisations, which take part in almost every commitment. */
export function partnersOf(commitment: FragmentType<typeof PartiesOfCommitment>): readonly string[] {
  const { parties } = getFragmentData(PartiesOfCommitment, commitment);
  return namesOf(parties.filter(({ organisation }) => !organisation?.isOwn));
}

/** Each once, undertakers first. */
function namesOf(parties: readonly Party[]): readonly string[] {
  const undertakes = ({ role }: Party) => (role === PartyRole.UNDERTAKES ? 0 : 1);
  const sorted = [...parties].sort((a, b) => undertakes(a) - undertakes(b));
  return [...new Set(sorted.map(nameOf))].filter((name) => name !== '');
}

interface PartyNamesProps {
  readonly commitment: FragmentType<typeof PartiesOfCommitment>;
  /** Names beyond this number are counted. All are shown on hover, because a card or a column may cut them. */
  readonly most?: number;
  /** Leaves out our own organisations. */
  readonly isOfPartners?: boolean;
}

/** The short names of a commitment’s parties. */
export function PartyNames({ commitment: masked, most = 4, isOfPartners = false }: PartyNamesProps) {
  const { t } = useLingui();
  const { parties } = getFragmentData(PartiesOfCommitment, masked);
  const names = isOfPartners ? partnersOf(masked) : namesOf(parties);
  if (names.length === 0) return null;
  const more = names.length - most;
  const shown = more > 1 ? [...names.slice(0, most), t`${more} more`] : names;
  return <bdi title={names.join(', ')}>{shown.join(', ')}</bdi>;
}
