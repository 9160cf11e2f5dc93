import { Mark } from '@followthrough/ui/mark';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { ResponsibilityMark } from '../commitments/parties/responsibility-mark.js';
import classes from './commitment-facts.module.css';

export const MarksOfCommitment = graphql(`
  fragment Marks_commitment on Commitment {
    id
    datePassed
    overdue
    stale
    responsibility
    archivedAt
  }
`);

interface CommitmentMarksProps {
  readonly commitment: FragmentType<typeof MarksOfCommitment>;
  /** Not where the age of its last report stands beside them and says it. */
  readonly saysStale?: boolean;
}

/** What readers must not miss about a commitment, in words. Nothing where there is nothing. */
export function CommitmentMarks({ commitment: masked, saysStale = true }: CommitmentMarksProps) {
  const { t } = useLingui();
  const { datePassed, overdue, responsibility, archivedAt, ...marks } = getFragmentData(MarksOfCommitment, masked);
  const stale = saysStale && marks.stale;
  if (!datePassed && !overdue && !stale && responsibility === 'OWN' && !archivedAt) return null;
  return (
    <span className={classes.marks}>
      {overdue && <Mark kind="overdue" quiet />}
      {datePassed && <Mark kind="datePassed" quiet />}
      {stale && <Mark kind="stale" quiet />}
      <ResponsibilityMark responsibility={responsibility} quiet />
      {archivedAt && (
        <Badge variant="outline" color="gray" radius="sm" leftSection={<IconArchive size={12} aria-hidden />}>
          {t`Archived`}
        </Badge>
      )}
    </span>
  );
}
