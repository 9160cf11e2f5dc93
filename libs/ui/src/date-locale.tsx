/** English is written the British way here: `7 Nov 2024`. */
export function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
