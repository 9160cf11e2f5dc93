import { amountRemarks, type AmountRemark, type StageAmount } from '@followthrough/domain/money-amounts';
import { stageLabel } from '@followthrough/domain/stages';
import { Money } from '@followthrough/ui/money';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './money.module.css';

/** What does not fit between neighbouring stages, in words: more spent than paid over, or another currency. */
export function AmountRemarks({ amounts }: { readonly amounts: readonly StageAmount[] }) {
  const remarks = amountRemarks(amounts);
  if (remarks.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={remark.stage} className={classes.remark}>
          <IconAlertTriangle size={16} aria-hidden />
          <Text size="sm" fw={600}>
            <Remark remark={remark} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Remark({ remark }: { readonly remark: AmountRemark }) {
  const words = useWords();
  const stage = words(stageLabel('FUNDING', remark.stage));
  const than = words(stageLabel('FUNDING', remark.than));
  if (remark.is === 'OTHER_CURRENCY') {
    return (
      <Trans>
        “{stage}” and “{than}” are in different currencies, so they are not compared.
      </Trans>
    );
  }
  return (
    <Trans>
      “{stage}” is more than “{than}”, by <Money {...remark.by} />.
    </Trans>
  );
}
