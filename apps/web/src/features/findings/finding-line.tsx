import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import items from '../platform/rows/items.module.css';
import { findingAddress } from './finding-address.js';
import { FindingRowFinding } from './finding-fragment.js';
import { FindingStateIcon, SeverityMark } from './finding-marks.js';
import { FindingWhen } from './finding-row.js';

/** A finding beside what it is about; its title leads to its page. */
export function FindingLine({ finding: masked }: { readonly finding: FragmentType<typeof FindingRowFinding> }) {
  const finding = getFragmentData(FindingRowFinding, masked);
  const { id, reference, state, wording } = finding;
  return (
    <li id={`finding-${id}`} className={items.item}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <FindingStateIcon state={state} />
        <Anchor component={Link} to={findingAddress(id)} fw={600} c="inherit">
          <bdi>{wording.title}</bdi>
        </Anchor>
      </Group>
      <Group gap="xs">
        <SeverityMark severity={wording.severity} />
        <Text size="sm" c="dimmed" component="div">
          {reference} · <FindingWhen finding={finding} />
        </Text>
      </Group>
    </li>
  );
}
