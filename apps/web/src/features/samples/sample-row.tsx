import { Moment } from '@followthrough/ui/who-when';
import { Plural, Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import rows from '../platform/rows/rows.module.css';
import { sampleAddress } from './sample-address.js';

const SampleRowSample = graphql(`
  fragment SampleRow_sample on Sample {
    id
    title
    population
    drawn
    done
    drawnAt
    drawnBy {
      id
      name
    }
    closing {
      at
    }
  }
`);

/** A sample in a list: what it is for, and how far it is. */
export function SampleRow({ sample }: { readonly sample: FragmentType<typeof SampleRowSample> }) {
  const { id, title, population, drawn, done, drawnAt, drawnBy, closing } = getFragmentData(SampleRowSample, sample);
  return (
    <li className={rows.row}>
      <div className={rows.who}>
        <Anchor component={Link} to={sampleAddress(id)} fw={550}>
          <bdi>{title}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed" component="div">
          <Trans>
            {drawn} of <Plural value={population} one="# commitment" other="# commitments" />, drawn by{' '}
            <bdi>{drawnBy.name}</bdi>, <Moment at={drawnAt} />
          </Trans>
        </Text>
      </div>
      <Text size="sm" className="ft-numbers">
        {closing ? (
          <Trans>Closed</Trans>
        ) : (
          <Trans>
            {done} of {drawn} tested
          </Trans>
        )}
      </Text>
    </li>
  );
}
