import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportAddress, type Exported } from './export-address.js';

/** The register as it stands on the page, as a file: its filter, its order and its columns. */
export function ExportMenu(exported: Exported) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={16} aria-hidden />}>
          <Trans>Export</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`All commitments of this filter`}</Menu.Label>
        <Menu.Item component="a" download href={exportAddress('xlsx', exported)}>
          <Trans>Excel (XLSX)</Trans>
        </Menu.Item>
        <Menu.Item component="a" download href={exportAddress('csv', exported)}>
          <Trans>CSV</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
