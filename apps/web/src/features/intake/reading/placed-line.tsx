import type { Responsibility } from '@followthrough/domain/vocabulary';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { boardOfTeam } from '../../commitments/board-of-team.js';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import classes from './placed-line.module.css';

/** A commitment that a decision created or added a statement to. */
export interface Placed {
  readonly id: string;
  readonly reference: string;
  readonly responsibility: Responsibility;
  readonly leadTeam: { readonly id: string; readonly name: string };
}

/** The result of the last decision: “FT-0051 is on the board of Borders team”. */
export function PlacedLine({ placed }: { readonly placed: readonly Placed[] }) {
  const [first] = placed;
  if (!first) return null;
  const { id, name } = first.leadTeam;
  const board = boardOfTeam(
    id,
    placed.map(({ responsibility }) => responsibility),
  );
  const references = placed.map((one, at) => (
    <Fragment key={one.id}>
      {at > 0 && ', '}
      <Anchor component={Link} to={commitmentAddress(one.reference)} size="sm">
        {one.reference}
      </Anchor>
    </Fragment>
  ));
  return (
    <Text size="sm" className={classes.line}>
      {references}{' '}
      <Trans>
        <Plural value={placed.length} one="is" other="are" /> on the{' '}
        <Anchor component={Link} to={board} size="sm">
          board of <bdi>{name}</bdi>
        </Anchor>
        .
      </Trans>
    </Text>
  );
}
