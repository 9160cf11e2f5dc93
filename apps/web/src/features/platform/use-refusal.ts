import { useAnnounce } from '@followthrough/ui/announcer';
import { useRef, useState, type RefObject } from 'react';
import type { Refusal } from './refusal.js';

/**
 * Why a form was not accepted. The field it is about takes focus, so that nobody has to look for it, and what is the
 * matter is announced. The form names its fields as the server does.
 */
export function useRefusal(): {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly refusal: Refusal | null;
  readonly refuse: (refusal: Refusal | null) => void;
} {
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  function refuse(next: Refusal | null) {
    setRefusal(next);
    if (!next) return;
    announce(next.message);
    if (next.field) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(next.field)}"]`)?.focus();
  }
  return { form, refusal, refuse };
}
