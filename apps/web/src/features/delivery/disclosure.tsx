import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';

/** Something that is there on demand, such as a history. */
export function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const Picture = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        aria-controls={id}
        leftSection={<Picture size={14} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {label}
      </Button>
      <div id={id} hidden={!opened}>
        {opened && children}
      </div>
    </div>
  );
}
