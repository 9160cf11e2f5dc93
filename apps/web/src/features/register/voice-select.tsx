import { voices } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useVoice } from '../platform/voice/use-voice.js';
import { readableVoices, voiceAddress } from '../platform/voice/voice-address.js';
import { SmallSelect } from './small-select.js';

/** Chooses whose statuses the page shows. */
export function VoiceSelect() {
  const { t } = useLingui();
  const words = useWords();
  const navigate = useNavigate();
  const choices = readableVoices.map((value) => ({ value, label: words(voices[value].label) }));
  return (
    <SmallSelect
      label={t`Status`}
      value={useVoice()}
      choices={choices}
      onChange={(voice) =>
        void navigate({
          to: '.',
          search: (old: Record<string, unknown>) => ({ ...old, ...voiceAddress(voice) }),
          resetScroll: false,
        })
      }
    />
  );
}
