import { findingSeverities, FindingState } from '@followthrough/domain/finding-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { OpenFinding_FindingFragment } from '../../generated/graphql.js';
import { findingAddress } from './finding-address.js';
import { severityColours } from './finding-marks.js';
import classes from './findings.module.css';

export const OpenFinding = graphql(`
  fragment OpenFinding_finding on Finding {
    id
    aboutId
    state
    wording {
      id
      severity
      title
    }
  }
`);

interface OpenFindingsProps {
  readonly findings: readonly FragmentType<typeof OpenFinding>[];
  /** The report, evidence or version of the test that it stands beside. */
  readonly of: string;
}

/** A mark for each open finding about a thing; it leads to the finding. */
export function OpenFindings({ findings, of }: OpenFindingsProps) {
  return findings
    .map((finding) => getFragmentData(OpenFinding, finding))
    .filter(({ aboutId }) => aboutId === of)
    .map((finding) => <OpenMark key={finding.id} finding={finding} />);
}

function OpenMark({ finding: { id, state, wording } }: { readonly finding: OpenFinding_FindingFragment }) {
  const { t } = useLingui();
  const words = useWords();
  const severity = words(findingSeverities[wording.severity].label);
  const said = state === FindingState.DRAFT ? t`Draft finding · ${severity}` : t`Finding · ${severity}`;
  return (
    <Badge
      component={Link}
      to={findingAddress(id)}
      variant="outline"
      color={severityColours[wording.severity]}
      radius="sm"
      className={classes.mark}
      leftSection={<IconAlertTriangle size={12} aria-hidden />}
      aria-label={`${said}: ${wording.title}`}
      title={wording.title}
    >
      {said}
    </Badge>
  );
}
