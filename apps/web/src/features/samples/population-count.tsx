import { useQuery } from '@apollo/client/react';
import { isIsoDay } from '@followthrough/domain/days';
import { problem } from '@followthrough/domain/problems';
import { populationOf } from '@followthrough/domain/sampling';
import type { SampleStrata } from '@followthrough/domain/sample-terms';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../generated/gql.js';
import type { CommitmentFilter } from '../../generated/graphql.js';
import { useFailureWords } from '../platform/changes/failure-words.js';
import { useRefusalOf } from '../platform/changes/refusal-words.js';
import { today } from '../platform/days/today.js';
import { useNames } from '../register/filter/use-names.js';
import classes from './samples.module.css';
import { useStratumWords } from './use-stratum-words.js';

const Population = graphql(`
  query SamplePopulation($filter: CommitmentFilter, $strataBy: SampleStrata) {
    samplePopulation(filter: $filter, strataBy: $strataBy) {
      key
      count
    }
  }
`);

interface PopulationCountProps {
  readonly filter: CommitmentFilter;
  /** The day whose end is counted: an earlier one; today for the register as it is. */
  readonly day: string;
  readonly strataBy: SampleStrata | null;
}

/** How many commitments a sample could be drawn from, before it is drawn. */
export function PopulationCount({ filter, day: chosen, strataBy }: PopulationCountProps) {
  const { t } = useLingui();
  const words = useStratumWords();
  const { team } = useNames();
  const sayFailure = useFailureWords();
  const refusalOf = useRefusalOf();
  const isLater = isIsoDay(chosen) && chosen > today();
  const day = isIsoDay(chosen) && chosen < today() ? chosen : null;
  const { data, previousData, error } = useQuery(Population, {
    variables: { filter, strataBy },
    skip: isLater,
    // The cache knows no days.
    ...(day && {
      fetchPolicy: 'no-cache',
      context: { headers: { 'Followthrough-As-At': day }, queryDeduplication: false },
    }),
  });
  const strata = (data ?? previousData)?.samplePopulation;
  if (isLater) return <Text size="sm">{refusalOf(problem('SAMPLE_DAY_LATER')).message}</Text>;
  if (error) return <Text size="sm">{sayFailure(error)}</Text>;
  if (!strata) return <Text size="sm">{'\u00a0'}</Text>;
  return (
    <div role="status" aria-label={t`Population`} className={classes.population}>
      <Text fw={600} size="sm">
        <Plural
          value={populationOf(strata)}
          _0="No commitment matches this filter"
          one="# commitment matches this filter"
          other="# commitments match this filter"
        />
      </Text>
      {strataBy && strata.length > 0 && (
        <ul className={classes.strata}>
          {strata.map(({ key, count }) => (
            <li key={key}>
              <Trans>
                <bdi>{words(strataBy, key, team)}</bdi>: {count}
              </Trans>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
