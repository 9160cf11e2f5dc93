import { pastDayProblem } from '@followthrough/domain/past-day';
import { dayInWords } from '@followthrough/domain/days-meant';
import { isIsoDay } from '@followthrough/domain/days';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useRefusalWords } from '../changes/refusal-words.js';
import { DayInput } from '../days/day-input.js';
import { today } from '../days/today.js';
import { pastDayAddress } from './past-day-address.js';
import { usePastDay } from './use-past-day.js';

/** Chooses the day that the page shows. */
export function AsAtButton() {
  const { t } = useLingui();
  const shown = usePastDay();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={280}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {shown && isIsoDay(shown) ? t`As at ${dayInWords(shown)}` : t`As at`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DayForm shown={shown} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DayForm({ shown, onDone }: { readonly shown: string | null; readonly onDone: () => void }) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const navigate = useNavigate();
  const label = useId();
  const [day, setDay] = useState(shown ?? '');
  const [error, setError] = useState<string | null>(null);
  const show = (next: string | null) => {
    onDone();
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...pastDayAddress(next) }),
      resetScroll: false,
    });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = pastDayProblem(day, today());
    if (wrong) setError(say(wrong));
    else show(day === today() ? null : day);
  }
  return (
    <form aria-labelledby={label} onSubmit={submit} noValidate>
      <Stack gap="xs">
        <span id={label} className="ft-hidden">
          <Trans>As at another day</Trans>
        </span>
        <DayInput
          label={t`Day`}
          description={t`The register as it stood at the end of this day`}
          value={day}
          error={error}
          max={today()}
          onChange={(next) => {
            setDay(next);
            setError(null);
          }}
        />
        <Button type="submit" size="xs">
          <Trans>Show this day</Trans>
        </Button>
        {shown !== null && (
          <Button variant="default" size="xs" onClick={() => show(null)}>
            <Trans>Back to today</Trans>
          </Button>
        )}
      </Stack>
    </form>
  );
}
