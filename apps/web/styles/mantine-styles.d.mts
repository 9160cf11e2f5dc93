import type { Plugin } from 'vite';

export function stylesOf(modules: readonly string[]): ReadonlySet<string>;
export function mistakeIn(sheet: string, modules: readonly string[]): string | null;
export const mantineStyles: (sheet: string) => Plugin;
