import { useLingui } from '@lingui/react/macro';
import { AsAtButton } from '../platform/past-day/as-at-button.js';
import { orderOf } from '../register/order.js';
import { OrderSelect } from '../register/order-select.js';
import { SmallSelect } from '../register/small-select.js';
import { VoiceSelect } from '../register/voice-select.js';
import { groupings, type BoardAddress, type Grouping } from './board-address.js';

interface BoardToolsProps {
  readonly address: BoardAddress;
  readonly onChange: (address: BoardAddress) => void;
}

/** Chooses what the columns represent, and the order of cards. */
export function BoardTools({ address, onChange }: BoardToolsProps) {
  const { t } = useLingui();
  const { by, columns: _, ...rest } = address;
  const names: Record<Grouping, string> = {
    status: t`status`,
    stage: t`stage`,
    team: t`team`,
    kind: t`kind`,
    party: t`party`,
    owner: t`owner`,
    assignee: t`follow-up assignee`,
  };
  const choices = (['status', ...groupings] as const).map((value) => ({ value, label: names[value] }));
  return (
    <>
      <AsAtButton />
      <VoiceSelect />
      <SmallSelect
        label={t`Columns by`}
        value={by ?? 'status'}
        choices={choices}
        onChange={(chosen) => onChange(chosen === 'status' ? rest : { ...rest, by: chosen })}
      />
      <OrderSelect
        value={orderOf(address)}
        hasWords={address.q !== undefined}
        onChange={(sort) => onChange({ ...address, sort })}
      />
    </>
  );
}
