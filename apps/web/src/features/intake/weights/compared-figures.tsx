import { weightsFigures, type FigureForm } from '@followthrough/domain/reading-weights';
import { codeList } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import classes from './compared-figures.module.css';

export const ComparedFiguresFigures = graphql(`
  fragment ComparedFigures_figures on ReadingFigures {
    isOwn
    commitments
    likely
    recall
    precision
    f1
    recallOfBoth
    proposalsPerCommitment
  }
`);

interface ComparedFiguresProps {
  /** Of the shipped weights, then of our own. */
  readonly figures: readonly FragmentType<typeof ComparedFiguresFigures>[];
  /** Whether the shipped ones were those of another version of the product. */
  readonly isStale: boolean;
}

const formats: Readonly<Record<FigureForm, Intl.NumberFormatOptions>> = {
  COUNT: {},
  SHARE: { style: 'percent' },
  RATIO: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
};

/** What shipped and own weights found in the same sources, side by side. */
export function ComparedFigures({ figures: masked, isStale }: ComparedFiguresProps) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const figures = getFragmentData(ComparedFiguresFigures, masked);
  const written = (value: number | null, form: FigureForm) =>
    value === null ? t`Not known` : new Intl.NumberFormat(i18n.locale, formats[form]).format(value);
  return (
    <table className={classes.table}>
      <caption>
        <Trans>On {figures[0]?.commitments ?? 0} commitments in sources that the weights did not learn from</Trans>
      </caption>
      <thead>
        <tr>
          <td />
          {figures.map(({ isOwn }) => (
            <th key={String(isOwn)} scope="col">
              {isOwn ? t`Our own` : isStale ? t`Shipped before` : t`Shipped`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {codeList(weightsFigures).map((figure) => (
          <tr key={figure}>
            <th scope="row">{words(weightsFigures[figure].label)}</th>
            {figures.map((one) => (
              <td key={String(one.isOwn)} className="ft-numbers">
                {written(one[figure], weightsFigures[figure].form)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
