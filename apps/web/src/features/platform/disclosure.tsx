import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';

interface DisclosureProps {
  readonly label: string;
  /** What of its content the address names. It opens for that, until it is closed. */
  readonly named?: string | null;
  readonly children: ReactNode;
}

/** Content that opens on demand, such as a history. */
export function Disclosure({ label, named = null, children }: DisclosureProps) {
  const id = useId();
  const [chosen, setChosen] = useState({ opened: named !== null, named });
  const opened = chosen.opened || (named !== null && named !== chosen.named);
  const Picture = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        aria-controls={id}
        leftSection={<Picture size={14} aria-hidden />}
        onClick={() => setChosen({ opened: !opened, named })}
      >
        {label}
      </Button>
      <div id={id} hidden={!opened}>
        {opened && children}
      </div>
    </div>
  );
}
