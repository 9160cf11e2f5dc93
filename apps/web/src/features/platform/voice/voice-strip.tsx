import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useVoice } from './use-voice.js';
import { voiceAddress } from './voice-address.js';
import classes from './voice-strip.module.css';

/** Says in which voice the page is read, and leads back. It prints, too. */
export function VoiceStrip() {
  const voice = useVoice();
  if (voice === 'REPORTED') return null;
  return (
    <div className={classes.strip} role="status">
      <Text size="sm" span>
        {voice === 'AGREED' ? (
          <Trans>Statuses as agreed by managers. Without an agreed report, a status reads “Unclear”.</Trans>
        ) : (
          <Trans>Statuses as assessed by auditors. Without an assessment, a status reads “Unclear”.</Trans>
        )}
      </Text>{' '}
      <Anchor
        size="sm"
        underline="always"
        className="ft-no-print"
        renderRoot={(props) => (
          <Link
            {...props}
            to="."
            search={(old: Record<string, unknown>) => ({ ...old, ...voiceAddress('REPORTED') })}
            preload={false}
          />
        )}
      >
        <Trans>Back to reported</Trans>
      </Anchor>
    </div>
  );
}
