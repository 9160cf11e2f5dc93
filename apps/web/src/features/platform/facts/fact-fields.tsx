import {
  factsIn,
  isAsked,
  isNeeded,
  type FactTable,
  type PlainName,
  type SpecialName,
} from '@followthrough/domain/facts';
import { Stack } from '@mantine/core';
import { Fragment, type ComponentProps, type ReactNode } from 'react';
import type { FactDraft, OriginDraft } from './fact-drafts.js';
import classes from './fact.module.css';
import { FactInput } from './fact-input.js';
import { OriginSelect } from './origin-select.js';

interface FactFieldsProps<T extends FactTable> {
  readonly table: T;
  readonly values: FactDraft<T>;
  readonly set: (part: Partial<FactDraft<T>>) => void;
  /** The fields that no generic input can show, or that have a component of their own. */
  readonly own: Readonly<Record<SpecialName<T>, ReactNode>> & Partial<Record<PlainName<T>, ReactNode>>;
}

/** The fields for all facts of a table, in order, for every form. */
export function FactFields<T extends FactTable>({ table, values, set, own }: FactFieldsProps<T>) {
  const drafts = values as Readonly<Record<string, string | OriginDraft>>;
  return (
    <Stack>
      {factsIn(table).map(([name, fact]) => {
        if (name in own) return <Fragment key={name}>{own[name]}</Fragment>;
        if (!isAsked(fact, values)) return null;
        const value = drafts[name]!;
        const change = (next: string | OriginDraft) => set({ [name]: next } as never);
        const field = { name, fact: fact as FieldProps['fact'], isNeeded: isNeeded(fact, values) };
        return typeof value === 'string' ? (
          <FactInput key={name} {...field} value={value} onChange={change} />
        ) : (
          <FactWithOrigin key={name} {...field} value={value} onChange={change} />
        );
      })}
    </Stack>
  );
}

type FieldProps = ComponentProps<typeof FactInput>;

interface FactWithOriginProps extends Omit<FieldProps, 'value' | 'onChange'> {
  readonly value: OriginDraft;
  readonly onChange: (value: OriginDraft) => void;
}

/** A fact, with a choice beside it of whether the text states it. */
export function FactWithOrigin({ value, onChange, ...field }: FactWithOriginProps) {
  return (
    <div className={classes.row}>
      <FactInput {...field} isInRow value={value.value} onChange={(next) => onChange({ ...value, value: next })} />
      <OriginSelect of={field.fact.label} fact={value} onChange={onChange} />
    </div>
  );
}
