import { dayInWords } from '@followthrough/domain/days-meant';
import { isIsoDay } from '@followthrough/domain/days';
import { useLingui } from '@lingui/react/macro';
import { Button, Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useLater } from '../finding/use-later.js';
import { usePastDayAndTime } from './use-past-day.js';

// Loaded after the page, well before it is opened.
const loadForm = () => import('./as-at-form.js');

/** Chooses the day that the page shows, and by which date. */
export function AsAtButton() {
  const { t } = useLingui();
  const shown = usePastDayAndTime();
  const [opened, setOpened] = useState(false);
  const form = useLater(loadForm);
  return (
    <Popover
      opened={opened && form !== null}
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
          {shown && isIsoDay(shown.day) ? t`As at ${dayInWords(shown.day)}` : t`As at`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{form && <form.AsAtForm shown={shown} onDone={() => setOpened(false)} />}</Popover.Dropdown>
    </Popover>
  );
}
