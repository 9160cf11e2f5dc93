import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Walk_PassageFragment } from '../../../generated/graphql.js';
import { EvidenceContent } from '../../evidence/evidence-content.js';
import { sourceAddress } from '../../sources/source-address.js';
import { Pane } from './pane.js';
import type { WalkItem } from './walk-claims.js';
import classes from './walk.module.css';

interface PassagePaneProps {
  readonly item: WalkItem | null;
  readonly isActive: boolean;
}

/** The exact words, with those around them; for other evidence, the place in the document. */
export function PassagePane({ item, isActive }: PassagePaneProps) {
  const { t } = useLingui();
  return (
    <Pane name="passage" title={t`Passage`} isActive={isActive}>
      {item?.passage ? (
        <InContext passage={item.passage} speaker={item.statement?.speakerName ?? null} />
      ) : item?.support ? (
        <EvidenceContent evidence={item.support.evidence} />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>None</Trans>
        </Text>
      )}
    </Pane>
  );
}

function InContext({ passage, speaker }: { readonly passage: Walk_PassageFragment; readonly speaker: string | null }) {
  const { id, quote, prefix, suffix, start, end, source } = passage;
  const { textLength } = source;
  return (
    <>
      {prefix.trim() !== '' && (
        <Text size="sm" c="dimmed" className={classes.around} dir="auto">
          …{prefix}
        </Text>
      )}
      <QuotedPassage
        quote={quote}
        speaker={speaker}
        publisher={source.publisher ?? null}
        date={source.published ?? null}
        compact
      >
        <Anchor component={Link} to={sourceAddress(source.id)} hash={`passage-${id}`} size="xs" underline="always">
          <Trans>
            In <bdi>{source.title}</bdi>
          </Trans>
        </Anchor>
      </QuotedPassage>
      {suffix.trim() !== '' && (
        <Text size="sm" c="dimmed" className={classes.around} dir="auto">
          {suffix}…
        </Text>
      )}
      <Text size="xs" c="dimmed" className="ft-numbers">
        <Trans>
          Characters {start} to {end} of {textLength}
        </Trans>
      </Text>
    </>
  );
}
