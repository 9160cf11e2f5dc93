import { responsibilities } from '@followthrough/domain/vocabulary';
import { codeList } from '@followthrough/domain/terms';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Anchor, Button } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { LeftOutReason } from '../../generated/graphql.js';
import type { CommitmentFilter } from './filter/commitment-filter.js';

export const LeftOutCommitments = graphql(`
  fragment LeftOut_commitments on CommitmentsLeftOut {
    reason
    count
  }
`);

export interface LeftOutProps {
  readonly left: readonly FragmentType<typeof LeftOutCommitments>[];
  readonly filter: CommitmentFilter;
  readonly onChange: (filter: CommitmentFilter) => void;
}

/** The number of matches that are left out, with a button to include them: “and 4 commitments of other bodies”. */
export function LeftOut({ left, filter, onChange }: LeftOutProps) {
  const words = useLeftOutWords();
  return getFragmentData(LeftOutCommitments, left).map(({ reason, count }) => (
    <span key={reason}>
      {' · '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        onClick={() => onChange(including(reason, filter))}
      >
        {words(reason, count)}
      </Anchor>
    </span>
  ));
}

/** The same as buttons, for when nothing else is shown: “Show 4 commitments of other bodies”. */
export function ShowLeftOut({ left, filter, onChange }: LeftOutProps) {
  const { t } = useLingui();
  const words = (reason: LeftOutReason, n: number) => {
    switch (reason) {
      case 'OTHER_BODIES':
        return t`${plural(n, { one: 'Show # commitment of other bodies', other: 'Show # commitments of other bodies' })}`;
      case 'ARCHIVED':
        return t`${plural(n, { one: 'Show # archived', other: 'Show # archived' })}`;
      case 'ARCHIVED_OTHER_BODIES':
        return t`${plural(n, { one: 'Show # archived of other bodies', other: 'Show # archived of other bodies' })}`;
    }
  };
  return getFragmentData(LeftOutCommitments, left).map(({ reason, count }) => (
    <Button key={reason} onClick={() => onChange(including(reason, filter))}>
      {words(reason, count)}
    </Button>
  ));
}

/** The filter that includes them. */
export function including(reason: LeftOutReason, filter: CommitmentFilter): CommitmentFilter {
  return {
    ...filter,
    ...(reason !== 'ARCHIVED' && { responsibility: codeList(responsibilities) }),
    ...(reason !== 'OTHER_BODIES' && { archived: 'with' as const }),
  };
}

/** The count in words, such as “and 2 archived”. */
export function useLeftOutWords(): (reason: LeftOutReason, n: number) => string {
  const { t } = useLingui();
  return (reason, n) => {
    switch (reason) {
      case 'OTHER_BODIES':
        return t`${plural(n, { one: 'and # commitment of other bodies', other: 'and # commitments of other bodies' })}`;
      case 'ARCHIVED':
        return t`${plural(n, { one: 'and # archived', other: 'and # archived' })}`;
      case 'ARCHIVED_OTHER_BODIES':
        return t`${plural(n, { one: 'and # archived of other bodies', other: 'and # archived of other bodies' })}`;
    }
  };
}
