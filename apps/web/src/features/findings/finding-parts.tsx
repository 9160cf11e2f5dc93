import { findingSeverities } from '@followthrough/domain/finding-terms';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { Block } from '../platform/block.js';
import { Withdrawal } from '../platform/decisions/withdrawal.js';
import { FindingAbout } from './finding-about.js';
import { FindingAnswer } from './finding-answer.js';
import { FindingCheck } from './finding-check.js';
import { FindingQuote } from './finding-passage.js';
import { FindingWords } from './finding-wording.js';
import classes from './findings.module.css';

interface FindingPartsProps {
  readonly finding: Finding_FindingFragment;
}

/** A finding from top to bottom: what was found, the answer, and the check. */
export function FindingParts({ finding }: FindingPartsProps) {
  const { t } = useLingui();
  const { wording, passage, raisedBy, raisedAt, check, commitment, withdrawal } = finding;
  return (
    <Stack>
      <Block id="finding" title={t`Finding`}>
        <Stack gap="sm">
          <FindingAbout finding={finding} />
          {passage && <FindingQuote passage={passage} />}
          <FindingWords {...wording} />
          <WhoWhen did={<Trans>Raised by</Trans>} who={raisedBy.name} at={raisedAt} />
          <Earlier finding={finding} />
        </Stack>
      </Block>
      {withdrawal && (
        <Block id="withdrawal" title={t`Withdrawal`}>
          <Withdrawal withdrawal={withdrawal} />
        </Block>
      )}
      {(!withdrawal || finding.reply) && (
        <Block id="answer" title={t`Answer`}>
          <FindingAnswer finding={finding} />
        </Block>
      )}
      {check && (
        <Block id="check" title={t`Check`}>
          <FindingCheck check={check} commitment={commitment} />
        </Block>
      )}
    </Stack>
  );
}

/** Earlier versions of a revised draft. */
function Earlier({ finding: { earlierWordings } }: FindingPartsProps) {
  const words = useWords();
  if (earlierWordings.length === 0) return null;
  return (
    <details className={classes.earlier}>
      <summary>
        <Plural value={earlierWordings.length} one="One earlier version" other="# earlier versions" />
      </summary>
      {earlierWordings.map(({ id, title, severity, at, ...said }) => (
        <div key={id}>
          <Text fw={600}>
            <bdi>{title}</bdi> · {words(findingSeverities[severity].label)}
          </Text>
          <FindingWords {...said} />
          <WhoWhen did={<Trans>Written</Trans>} who={null} at={at} />
        </div>
      ))}
    </details>
  );
}
