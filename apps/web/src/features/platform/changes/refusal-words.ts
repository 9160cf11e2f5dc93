import { RuleProblem } from '@followthrough/domain/problems';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import type { Refusal } from './refusal.js';

/** A refusal as the API returns it. */
export interface ToldRefusal {
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
  /** In English, for a code that this page does not know yet. */
  readonly message: string;
}

let refusalWords: typeof import('@followthrough/domain/refusals/refusal-words').refusalWords | null = null;

/** The texts are loaded right after the first page, to keep it small, and before anything can be refused. */
export async function loadRefusalWords(): Promise<void> {
  ({ refusalWords } = await import('@followthrough/domain/refusals/refusal-words'));
}

/** Translates a refusal by its code and parameters. */
export function useRefusalWords(): (refused: RuleProblem | ToldRefusal) => string {
  const { i18n, t } = useLingui();
  const voice = { locale: dateLocale(i18n.locale), say: useWords() };
  return (refused) => {
    if (RuleProblem.is(refused))
      return refusalWords?.(refused, voice) ?? t`This is not possible. Check it, then try again.`;
    const params = Object.fromEntries(refused.params.map(({ name, value }) => [name, value]));
    return refusalWords?.({ code: refused.code, params }, voice) ?? refused.message;
  };
}

/** A refusal by a rule that the form checked itself. */
export function useRefusalOf(): (refused: RuleProblem | Refusal) => Refusal {
  const say = useRefusalWords();
  return (refused) => {
    if (!RuleProblem.is(refused)) return refused;
    const { code, field = null } = refused;
    return { message: say(refused), problemCode: code, field };
  };
}
