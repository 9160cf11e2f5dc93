import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Kbd, NativeSelect, Text } from '@mantine/core';
import { PlacedLine, type Placed } from './placed-line.js';
import { useOwnTeams } from '../decisions/use-own-teams.js';

interface DecisionsHeadProps {
  readonly made: number;
  readonly decided: number;
  readonly mayDecide: boolean;
  readonly leadTeamId: string;
  readonly onLeadTeam: (id: string) => void;
  /** Who undertakes what names nobody; null where nobody is known to. */
  readonly undertaker: string | null;
  readonly onUndertaker: () => void;
  /** What was entered last. */
  readonly placed: readonly Placed[];
  readonly onKeys: () => void;
}

/** How many are decided, into whose register acceptances go, and the keys. */
export function DecisionsHead(props: DecisionsHeadProps) {
  const { made, decided, mayDecide, leadTeamId, onLeadTeam, undertaker, onUndertaker, placed, onKeys } = props;
  const { t } = useLingui();
  const teams = useOwnTeams();
  return (
    <Group justify="space-between" align="center" gap="sm" mb="sm">
      <Text fw={600} className="ft-numbers">
        {made === 0 ? <Trans>Nothing is proposed</Trans> : <Trans>{`${decided} of ${made}`} decided</Trans>}
      </Text>
      <Group gap="sm" className="ft-no-print">
        {mayDecide && teams.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t`Accept for team`}
            value={leadTeamId}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => onLeadTeam(currentTarget.value)}
          />
        )}
        {mayDecide && made > 0 && (
          <Button variant="default" size="compact-sm" aria-keyshortcuts="U" onClick={onUndertaker}>
            {undertaker === null ? <Trans>Undertaken by: not set</Trans> : <Trans>Undertaken by: {undertaker}</Trans>}
          </Button>
        )}
        {mayDecide && (
          <Button
            variant="default"
            size="compact-sm"
            rightSection={
              <Kbd size="xs" aria-hidden>
                ?
              </Kbd>
            }
            onClick={onKeys}
          >
            <Trans>Keys</Trans>
          </Button>
        )}
      </Group>
      <PlacedLine placed={placed} />
    </Group>
  );
}
