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

/** The parties besides our own organisations, of which nearly every commitment has one. */
export function partnersOf(commitment: FragmentType<typeof PartiesOfCommitment>): readonly string[] {
  const { parties } = getFragmentData(PartiesOfCommitment, commitment);
  return namesOf(parties.filter(({ organisation }) => !organisation?.isOwn));
}

/** Each once, those who undertake it first. */
function namesOf(parties: readonly Party[]): readonly string[] {
  const undertakes = ({ role }: Party) => (role === PartyRole.UNDERTAKES ? 0 : 1);
  const sorted = [...parties].sort((a, b) => undertakes(a) - undertakes(b));
  return [...new Set(sorted.map(nameOf))].filter((name) => name !== '');
}

interface PartyNamesProps {
  readonly commitment: FragmentType<typeof PartiesOfCommitment>;
  /** More than these are counted; their names are one hover away. */
  readonly most?: number;
  /** Leaves out our own organisations. */
  readonly isOfPartners?: boolean;
}

/** The parties of a commitment by their short names. */
export function PartyNames({ commitment: masked, most = 4, isOfPartners = false }: PartyNamesProps) {
  const { t } = useLingui();
  const { parties } = getFragmentData(PartiesOfCommitment, masked);
  const names = isOfPartners ? partnersOf(masked) : namesOf(parties);
  if (names.length === 0) return null;
  const more = names.length - most;
  const shown = more > 1 ? [...names.slice(0, most), t`${more} more`] : names;
  return <bdi title={more > 1 ? names.join(', ') : undefined}>{shown.join(', ')}</bdi>;
}
