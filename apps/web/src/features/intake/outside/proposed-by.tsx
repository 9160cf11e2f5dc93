import { Explained } from '@followthrough/ui/explained';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';

interface ProposedByProps {
  readonly madeBy: string | null;
  readonly alsoBy: string | null;
}

/** The outside reader that proposed a passage, alone or too; nothing if only the scan did. */
export function ProposedBy({ madeBy, alsoBy }: ProposedByProps) {
  const { t } = useLingui();
  if (!madeBy && !alsoBy) return null;
  const help = t`This language model pointed to the passage. The title and the details were read here, by the same rules as for every proposal.`;
  return (
    <Text span size="xs" c="dimmed">
      <Explained words={help} quiet>
        <span>
          {madeBy ? (
            <Trans>
              Proposed by <bdi>{madeBy}</bdi>
            </Trans>
          ) : (
            <Trans>
              Also proposed by <bdi>{alsoBy}</bdi>
            </Trans>
          )}
        </span>
      </Explained>
    </Text>
  );
}
