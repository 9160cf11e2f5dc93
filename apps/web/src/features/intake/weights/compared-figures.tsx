import { Trans, useLingui } from '@lingui/react/macro';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ComparedFigures_FiguresFragment } from '../../../generated/graphql.js';
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

type Figures = ComparedFigures_FiguresFragment;

interface ComparedFiguresProps {
  /** Of the shipped weights, then of our own. */
  readonly figures: readonly FragmentType<typeof ComparedFiguresFigures>[];
  /** Whether the shipped ones were those of another version of the product. */
  readonly isStale: boolean;
}

/** What shipped and own weights found in the same sources, side by side. */
export function ComparedFigures({ figures: masked, isStale }: ComparedFiguresProps) {
  const { t, i18n } = useLingui();
  const figures = getFragmentData(ComparedFiguresFigures, masked);
  const share = (value: number) => new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(value);
  const exact = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const number = (value: number) => new Intl.NumberFormat(i18n.locale, exact).format(value);
  const lines: readonly (readonly [label: string, of: (figures: Figures) => string])[] = [
    [t`Likely proposals`, ({ likely }) => i18n.number(likely)],
    [t`Commitments found by likely proposals (recall)`, ({ recall }) => share(recall)],
    [t`Likely proposals that state a commitment (precision)`, ({ precision }) => share(precision)],
    [t`Recall and precision together (F1)`, ({ f1 }) => number(f1)],
    [t`Commitments found by likely or possible proposals`, ({ recallOfBoth }) => share(recallOfBoth)],
    [
      t`Likely and possible proposals for each commitment`,
      ({ proposalsPerCommitment: each }) => (each === null ? t`Not known` : number(each)),
    ],
  ];
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
        {lines.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {figures.map((one) => (
              <td key={String(one.isOwn)} className="ft-numbers">
                {of(one)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
