import { kinds } from '@followthrough/domain/kinds';
import { codeList } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { Reading_FactsFragment } from '../../../generated/graphql.js';
import { AgreementFigures } from '../../platform/figures/agreement-figures.js';

/** How far the readers of a source agree: on what is a commitment and, where both find one, on its kind. */
export function ReadingAgreement({ reading }: { readonly reading: Reading_FactsFragment }) {
  const { t } = useLingui();
  const words = useWords();
  const { agreements, readers } = reading;
  const isOne = (kind: string | null | undefined) => (kind ? 'YES' : 'NO');
  const both = agreements.flatMap(({ first, second, count }) => (first && second ? [{ first, second, count }] : []));
  const used = codeList(kinds).filter((kind) => both.some(({ first, second }) => first === kind || second === kind));
  return (
    <AgreementFigures
      head={t`Question`}
      names={readers.map(({ person }) => person.name)}
      parts={[
        {
          key: 'commitment',
          name: t`Commitment or not`,
          pairs: agreements.map(({ first, second, count }) => ({ first: isOne(first), second: isOne(second), count })),
          found: [
            { code: 'YES', label: t`Commitment` },
            { code: 'NO', label: t`No commitment` },
          ],
        },
        {
          key: 'kind',
          name: t`Kind, where both find a commitment`,
          pairs: both,
          found: used.map((code) => ({ code, label: words(kinds[code].label) })),
        },
      ]}
    />
  );
}
