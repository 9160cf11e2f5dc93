import type { IsoDay } from '@followthrough/domain/days';
import { rankedText } from '@followthrough/domain/sampling';
import { sampleMethods, sampleStrata } from '@followthrough/domain/sample-terms';
import { voices } from '@followthrough/domain/vocabulary';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Moment } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Code } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { CommitmentFilter as FilterInput } from '../../generated/graphql.js';
import { facets } from '../register/filter/facets.js';
import { useFilterWords } from '../register/filter/filter-words.js';
import { recordedFilter } from '../register/filter/recorded-filter.js';
import { useNames } from '../register/filter/use-names.js';
import { registerAddress } from '../register/register-address.js';
import classes from './samples.module.css';

const SampleDrawingSample = graphql(`
  fragment SampleDrawing_sample on Sample {
    id
    filter
    voice
    seed
    method
    strataBy
    size
    day
    asAt
    population
    populationSha256
    drawn
    drawnAt
    drawnBy {
      id
      name
    }
  }
`);

/** How a sample was drawn: all that is needed to draw it again. */
export function SampleDrawing({ sample }: { readonly sample: FragmentType<typeof SampleDrawingSample> }) {
  const { i18n } = useLingui();
  const words = useWords();
  const drawing = getFragmentData(SampleDrawingSample, sample);
  const { filter, voice, seed, method, strataBy, size, day, asAt, population, drawn, drawnAt, drawnBy } = drawing;
  const total = i18n.number(population);
  return (
    <dl className={classes.facts}>
      <dt>
        <Trans>Population</Trans>
      </dt>
      <dd>
        {total}: <RecordedFilter filter={filter as FilterInput} day={day} />
      </dd>
      <dt>
        <Trans>As at</Trans>
      </dt>
      <dd>
        <UncertainDate edtf={day} /> (<Moment at={asAt} />
        ), <Trans>voice</Trans>: {words(voices[voice].label)}
      </dd>
      <dt>
        <Trans>Method</Trans>
      </dt>
      <dd>
        {words(sampleMethods[method].label)}
        {strataBy && ` (${words(sampleStrata[strataBy].label)})`}
        {': '}
        {method === 'FIXED' ? (
          <Trans>
            {size} of each stratum, {drawn} in all
          </Trans>
        ) : (
          drawn
        )}
      </dd>
      <dt>
        <Trans>Seed</Trans>
      </dt>
      <dd>
        <Code>{seed}</Code>
      </dd>
      <dt>
        <Trans>Rank</Trans>
      </dt>
      <dd>
        <Trans>
          SHA-256 of <Code>{rankedText(seed, '…')}</Code>, with the ID of the commitment; the smallest are drawn
        </Trans>
      </dd>
      <dt>
        <Trans>SHA-256 of the IDs</Trans>
      </dt>
      <dd>
        <Code>{drawing.populationSha256}</Code>
      </dd>
      <dt>
        <Trans>Drawn</Trans>
      </dt>
      <dd>
        <bdi>{drawnBy.name}</bdi>, <Moment at={drawnAt} />
      </dd>
    </dl>
  );
}

/** The filter in words, leading to the register of today with it. */
function RecordedFilter({ filter, day }: { readonly filter: FilterInput; readonly day: IsoDay }) {
  const { t, i18n } = useLingui();
  const chosen = recordedFilter(filter, day);
  const words = useFilterWords(useNames(chosen ?? {}));
  if (!chosen) return <Code>{JSON.stringify(filter)}</Code>;
  const said = words(chosen);
  const parts = facets.filter((facet) => chosen[facet] !== undefined).map((facet) => said[facet]);
  return (
    <Anchor component={Link} to={registerAddress(chosen)} inherit underline="always">
      {parts.length === 0
        ? t`the whole register`
        : new Intl.ListFormat(i18n.locale, { type: 'unit', style: 'long' }).format(parts)}
    </Anchor>
  );
}
