import { useAnnounce } from '@followthrough/ui/announcer';
import { useEffect, useRef, useState, type RefObject } from 'react';
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
  // Fields that the form does not name as the server does are known once they are marked.
  useEffect(() => {
    if (!refusal?.field || named(form.current, refusal.field)) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  function refuse(next: Refusal | null) {
    setRefusal(next);
    if (!next) return;
    announce(next.message);
    if (next.field) named(form.current, next.field)?.focus();
  }
  return { form, refusal, refuse };
}

function named(form: HTMLFormElement | null, field: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`) ?? null;
}
