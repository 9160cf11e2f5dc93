import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { InputProps } from '../platform/forms/use-form.js';

export const PassageSelectCommitment = graphql(`
  fragment PassageSelect_commitment on Commitment {
    id
    statements {
      id
      passage {
        id
        quote
      }
    }
    evidence(first: 50) {
      edges {
        node {
          id
          isWithdrawn
          passage {
            id
            quote
          }
        }
      }
    }
  }
`);

interface PassageSelectProps {
  readonly commitment: FragmentType<typeof PassageSelectCommitment>;
  readonly input: InputProps<string>;
  readonly description?: string;
}

/** Long quotations are told apart by their first words. */
const longest = 100;

/** Chooses a passage of a statement or of evidence; nothing if the commitment has none. */
export function PassageSelect({ commitment: masked, input, description = '' }: PassageSelectProps) {
  const { t } = useLingui();
  const { statements, evidence } = getFragmentData(PassageSelectCommitment, masked);
  const held = evidence.edges.map(({ node }) => node).filter(({ isWithdrawn }) => !isWithdrawn);
  const passages = [...statements, ...held].flatMap(({ passage }) => passage ?? []);
  const shown = new Map(passages.map(({ id, quote }) => [id, quote]));
  if (shown.size === 0) return null;
  return (
    <NativeSelect
      {...input}
      label={t`Passage`}
      description={description}
      data={[
        { value: '', label: t`None` },
        ...[...shown].map(([value, quote]) => ({
          value,
          label: quote.length > longest ? `${quote.slice(0, longest)}…` : quote,
        })),
      ]}
    />
  );
}
