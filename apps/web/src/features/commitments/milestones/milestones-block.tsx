import { grades } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { Mark } from '@followthrough/ui/mark';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { MilestonesBlock_CommitmentFragment } from '../../../generated/graphql.js';
import { Block, EmptyBlock } from '../../platform/block.js';
import classes from '../commitment-row.module.css';
import { DueLine } from '../due-dates/due-line.js';
import { MilestonesDialog } from './milestones-dialog.js';

export const MilestonesBlockFacts = graphql(`
  fragment MilestonesBlock_commitment on Commitment {
    id
    version
    milestones {
      id
      words
      isRequired
      neededGrade
      isAfterReport
      dueEdtf
      dueWords
      dueBasis
      dueAgainst
      dueWhy
    }
    ...MilestonesDialog_commitment
  }
`);

interface MilestonesBlockProps {
  readonly commitment: FragmentType<typeof MilestonesBlockFacts>;
  readonly mayEdit: boolean;
  /** The evidence for a milestone or its absence, provided by later features. */
  readonly support?: (milestoneId: string) => ReactNode;
}

/** The milestones, with required ones marked. */
export function MilestonesBlock({ commitment: masked, mayEdit, support }: MilestonesBlockProps) {
  const { t } = useLingui();
  const [editing, setEditing] = useState(false);
  const commitment = getFragmentData(MilestonesBlockFacts, masked);
  const { milestones } = commitment;
  const edit = (
    <Button variant="default" size="compact-md" onClick={() => setEditing(true)}>
      {milestones.length > 0 ? <Trans>Edit milestones</Trans> : <Trans>Write milestones</Trans>}
    </Button>
  );
  const dialog = editing && <MilestonesDialog commitment={commitment} onClose={() => setEditing(false)} />;
  if (milestones.length === 0) {
    return (
      <>
        <EmptyBlock id="milestones" title={t`Milestones`} action={mayEdit && edit}>
          <Trans>Steps and tests that show whether it was delivered.</Trans>
        </EmptyBlock>
        {dialog}
      </>
    );
  }
  return (
    <Block id="milestones" title={t`Milestones`} actions={mayEdit && edit}>
      <ul className={classes.rows}>
        {milestones.map((milestone) => (
          <li key={milestone.id} id={`milestone-${milestone.id}`} className={classes.row}>
            <MilestoneLine milestone={milestone} />
            {support?.(milestone.id)}
          </li>
        ))}
      </ul>
      {dialog}
    </Block>
  );
}

function MilestoneLine({
  milestone,
}: {
  readonly milestone: MilestonesBlock_CommitmentFragment['milestones'][number];
}) {
  const words = useWords();
  const { isRequired, neededGrade, isAfterReport } = milestone;
  return (
    <>
      <Group gap="xs">
        <Text fw={550}>
          <bdi>{milestone.words}</bdi>
        </Text>
        {isRequired && (
          <Badge variant="outline" radius="sm">
            <Trans>Required for delivery</Trans>
          </Badge>
        )}
        {isRequired && isAfterReport && <Mark kind="afterReport" />}
      </Group>
      <Group gap="xs">
        {(milestone.dueEdtf ?? milestone.dueWords) && <DueLine due={milestone} />}
        <Text size="sm" c="dimmed">
          <Explained words={words(grades[neededGrade].definition)} quiet>
            <Trans>needs evidence of grade {neededGrade}</Trans>
          </Explained>
        </Text>
      </Group>
    </>
  );
}
