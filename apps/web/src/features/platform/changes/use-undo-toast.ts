import { useToasts } from '@followthrough/ui/toasts';
import type { Answer } from './refusal.js';

/** Shows the result of an undo on any page: `undone`, or the reason it was refused. */
export function useUndoToast() {
  const { show } = useToasts();
  return ({ refused }: Answer<unknown>, undone: string) =>
    show({ message: refused ? (refused.notUndone ?? refused.message) : undone });
}
