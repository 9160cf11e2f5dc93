import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';

/** Content that opens on demand, such as a history. */
export function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  const [opened, { toggle }] = useDisclosure();
  const Picture = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        aria-controls={id}
        leftSection={<Picture size={14} aria-hidden />}
        onClick={toggle}
      >
        {label}
      </Button>
      <div id={id} hidden={!opened}>
        {opened && children}
      </div>
    </div>
  );
}
