import { kinds, type Kind } from '@followthrough/domain/kinds';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Group, Kbd, NativeSelect, Radio } from '@mantine/core';
import type { FormState } from '../../platform/forms/use-form.js';

/** What a person finds in a proposal, in a form; `isCommitment` is empty before they chose. */
export interface FoundDraft {
  readonly isCommitment: '' | 'YES' | 'NO';
  readonly kind: Kind;
}

/** The input for the server. */
export function foundInput({ isCommitment, kind }: FoundDraft) {
  return { isCommitment: isCommitment === 'YES', kind: isCommitment === 'YES' ? kind : null };
}

/** Whether a passage states a commitment, and of which kind. */
export function FoundFields<D extends FoundDraft>({
  form,
  label,
  keys,
}: {
  readonly form: FormState<D>;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: { readonly YES: string; readonly NO: string };
}) {
  const { t } = useLingui();
  const words = useWords();
  const { isCommitment, kind } = form.values;
  const set = (part: Partial<FoundDraft>) => form.set(part as Partial<D>);
  return (
    <>
      <Radio.Group
        name="isCommitment"
        label={label}
        required
        value={isCommitment}
        error={form.error('isCommitment')}
        onChange={(next) => set({ isCommitment: next as FoundDraft['isCommitment'] })}
      >
        <Group gap="md" mt={4}>
          <Radio value="YES" label={<WithKey label={t`Commitment`} hint={keys?.YES} />} />
          <Radio value="NO" label={<WithKey label={t`No commitment`} hint={keys?.NO} />} />
        </Group>
      </Radio.Group>
      {isCommitment === 'YES' && (
        <NativeSelect
          name="kind"
          label={t`Kind`}
          required
          value={kind}
          error={form.error('kind')}
          data={codeList(kinds).map((code) => ({ value: code, label: words(kinds[code].label) }))}
          onChange={({ currentTarget: { value } }) => isCode(kinds, value) && set({ kind: value })}
        />
      )}
    </>
  );
}

function WithKey({ label, hint }: { readonly label: string; readonly hint: string | undefined }) {
  return (
    <>
      {label}
      {hint && (
        <Kbd size="xs" ms={6} aria-hidden>
          {hint}
        </Kbd>
      )}
    </>
  );
}

/** What was found, in words. */
export function useFoundWords(): (kind: Kind | null | undefined) => string {
  const { t } = useLingui();
  const words = useWords();
  return (kind) => {
    if (!kind) return t`No commitment`;
    const label = words(kinds[kind].label);
    return t`Commitment: ${label}`;
  };
}
