import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { orders, type Order } from './order.js';
import { SmallSelect } from './small-select.js';

export const orderWords: Record<Order, MessageDescriptor> = {
  due: msg`due soonest`,
  reference: msg`reference`,
  title: msg`title`,
  newest: msg`newest`,
  changed: msg`changed last`,
  relevance: msg`best match`,
};

interface OrderSelectProps {
  readonly value: Order;
  /** Whether there is a search text, which allows sorting by best match. */
  readonly hasWords: boolean;
  readonly onChange: (order: Order) => void;
}

/** Chooses the order of a list. */
export function OrderSelect({ value, hasWords, onChange }: OrderSelectProps) {
  const { t, i18n } = useLingui();
  const offered = orders.filter((order) => order !== 'relevance' || hasWords);
  return (
    <SmallSelect
      label={t`Sort by`}
      value={value}
      choices={offered.map((order) => ({ value: order, label: i18n._(orderWords[order]) }))}
      onChange={onChange}
    />
  );
}
