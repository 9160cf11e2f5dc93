/** English dates use the British format: `7 Nov 2024`. */
export function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
