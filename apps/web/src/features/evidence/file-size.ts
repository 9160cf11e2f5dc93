const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** `512 bytes`, `14 kB`, `3.2 MB`: decimal units, as used by the limits. */
export function fileSize(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step]!,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  });
  return format.format(bytes / 1_000 ** step);
}
