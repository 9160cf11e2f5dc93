import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Kbd, NativeSelect, Text } from '@mantine/core';
import { useOwnTeams } from '../decisions/use-own-teams.js';
import { KeyButton } from '../../platform/keys/key-button.js';
import { OwnProgress } from '../readers/own-progress.js';
import { keyHelp } from '../../platform/keys/key-help.js';
import classes from './decisions-bar.module.css';

interface DecisionsBarProps {
  readonly sourceId: string;
  readonly isScanning: boolean;
  readonly made: number;
  readonly decided: number;
  readonly mayDecide: boolean;
  readonly leadTeamId: string;
  readonly onLeadTeam: (id: string) => void;
  /** The undertaker if none is named; null if unknown. */
  readonly undertaker: string | null;
  /** The number of proposals that need an undertaker before they can be accepted. */
  readonly waiting: number;
  readonly onUndertaker: () => void;
  readonly isWalking: boolean;
  /** While the text is walked sentence by sentence: the number of this one, and how many there are. */
  readonly walked: { readonly at: number; readonly of: number } | null;
  readonly onWalk: () => void;
}

/** A sticky bar: progress, team, undertaker and shortcuts. */
export function DecisionsBar(props: DecisionsBarProps) {
  const { sourceId, isScanning, made, decided, mayDecide, leadTeamId, onLeadTeam, waiting, isWalking, walked, onWalk } =
    props;
  const { t } = useLingui();
  const teams = useOwnTeams();
  const [only] = teams;
  return (
    <section aria-label={t`Decisions on this source`} className={classes.bar}>
      <Text fw={600} className="ft-numbers">
        {made > 0 && <Trans>{`${decided} of ${made}`} decided</Trans>}
        {made === 0 && (isScanning ? <Trans>No proposals yet</Trans> : <Trans>No likely proposals</Trans>)}
      </Text>
      {mayDecide && <OwnProgress sourceId={sourceId} />}
      {mayDecide && teams.length > 1 && (
        <div className={`${classes.team} ft-no-print`}>
          <Text size="sm" c="dimmed" aria-hidden>
            <Trans>for</Trans>
          </Text>
          <NativeSelect
            size="xs"
            aria-label={t`Accept for team`}
            value={leadTeamId}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => onLeadTeam(currentTarget.value)}
          />
        </div>
      )}
      {mayDecide && teams.length === 1 && only && (
        <Text size="sm" c="dimmed">
          <Trans>
            for <bdi>{only.name}</bdi>
          </Trans>
        </Text>
      )}
      {mayDecide && (made > 0 || waiting > 0) && <UndertakerButton {...props} />}
      {walked && (
        <Text size="sm" className="ft-numbers">
          <Trans>
            Sentence {walked.at} of {walked.of}
          </Trans>
        </Text>
      )}
      <KeyButton
        hint="W"
        variant={isWalking ? 'filled' : 'default'}
        className={`${classes.spaced} ft-no-print`}
        aria-pressed={isWalking}
        onClick={onWalk}
      >
        <Trans>By sentence</Trans>
      </KeyButton>
      {mayDecide && (
        <Button
          variant="default"
          size="compact-sm"
          className={`${classes.keys} ft-no-print`}
          rightSection={
            <Kbd size="xs" aria-hidden>
              ?
            </Kbd>
          }
          onClick={keyHelp.open}
        >
          <Trans>Keys</Trans>
        </Button>
      )}
    </section>
  );
}

function UndertakerButton({ undertaker, waiting, onUndertaker }: DecisionsBarProps) {
  return (
    <KeyButton
      hint="U"
      variant={waiting > 0 ? 'filled' : 'default'}
      className={`${classes.named} ft-no-print`}
      onClick={onUndertaker}
    >
      {undertaker !== null && <Trans>Undertaken by: {undertaker}</Trans>}
      {undertaker === null && waiting === 0 && <Trans>Undertaken by: not set</Trans>}
      {undertaker === null && waiting > 0 && (
        <Trans>
          Undertaken by: not set (<Plural value={waiting} one="needed for #" other="needed for #" />)
        </Trans>
      )}
    </KeyButton>
  );
}
