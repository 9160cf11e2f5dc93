/** The form field for the server’s field name; a field with another name is known once it is marked as invalid. */
export function fieldOf(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`) ??
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    null
  );
}
