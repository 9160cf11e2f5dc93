import { aspects, extents } from '@followthrough/domain/checkability';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import classes from '../delivery.module.css';

export const CheckabilityCommitment = graphql(`
  fragment Checkability_commitment on Commitment {
    id
    checkability {
      aspect
      extent
    }
  }
`);

interface CheckabilityLineProps {
  readonly commitment: FragmentType<typeof CheckabilityCommitment>;
}

/** Whether a commitment can be judged at all, in one line, and what would have to be asked. Computed from its wording. */
export function CheckabilityLine({ commitment }: CheckabilityLineProps) {
  const words = useWords();
  const { checkability } = getFragmentData(CheckabilityCommitment, commitment);
  const missing = checkability.filter(({ extent }) => extent === 'MISSING');
  return (
    <div>
      <ul className={classes.checked}>
        {checkability.map(({ aspect, extent }) => (
          <li key={aspect} data-extent={extent}>
            <Explained words={`${words(aspects[aspect].definition)} ${words(extents[extent].definition)}`} quiet>
              <span>
                {words(aspects[aspect].label)}: <b>{words(extents[extent].label)}</b>
              </span>
            </Explained>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Text size="sm">
          <Trans>To ask:</Trans> {missing.map(({ aspect }) => words(aspects[aspect].hint)).join(' ')}
        </Text>
      )}
    </div>
  );
}
