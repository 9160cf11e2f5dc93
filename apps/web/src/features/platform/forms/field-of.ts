/** The field of a form that the server calls this; one that is called otherwise is known once it is marked as wrong. */
export function fieldOf(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`) ??
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    null
  );
}
