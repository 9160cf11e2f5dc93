import { limits } from '@followthrough/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportAddress, type Exported } from './export-address.js';

interface ExportMenuProps extends Exported {
  /** The number of commitments in the file, once known. */
  readonly count: number | undefined;
}

/** Exports the register as shown: filter, order and columns; with the money of funding commitments, if asked for. */
export function ExportMenu({ count = 0, ...exported }: ExportMenuProps) {
  const { t, i18n } = useLingui();
  const most = i18n.number(limits.sheetRows);
  const withMoney = { ...exported, columns: [...exported.columns, 'money'] };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={16} aria-hidden />}>
          <Trans>Export</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`All commitments of this filter`}</Menu.Label>
        {count > limits.sheetRows ? (
          <Menu.Item disabled>
            <Trans>Excel: at most {most} commitments. Use CSV, or narrow the filter.</Trans>
          </Menu.Item>
        ) : (
          <Menu.Item component="a" download href={exportAddress('xlsx', exported)}>
            <Trans>Excel (XLSX)</Trans>
          </Menu.Item>
        )}
        <Menu.Item component="a" download href={exportAddress('csv', exported)}>
          <Trans>CSV</Trans>
        </Menu.Item>
        <Menu.Label>{t`With money at each stage`}</Menu.Label>
        {count <= limits.sheetRows && (
          <Menu.Item component="a" download href={exportAddress('xlsx', withMoney)}>
            <Trans>Excel (XLSX) with money</Trans>
          </Menu.Item>
        )}
        <Menu.Item component="a" download href={exportAddress('csv', withMoney)}>
          <Trans>CSV with money</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
