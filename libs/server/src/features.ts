import type { Type } from '@nestjs/common';
import { readdirSync } from 'node:fs';
import './past.js';
import './projections.js';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'platform')
  .map(({ name }) => name)
  .sort();

/** Every feature: the module of each folder here except the platform. `follow-ups` has `FollowUpsModule`. */
export const features: readonly Type[] = await modulesOf(folders);

/** Loaded one after another, so that what files do on loading happens in the same order every time. */
async function modulesOf(names: readonly string[]): Promise<Type[]> {
  const modules: Type[] = [];
  for (const name of names) {
    const className = `${pascalCase(name)}Module`;
    const found = ((await import(`./${name}/${name}.module.js`)) as Record<string, Type | undefined>)[className];
    if (!found) throw new Error(`${name}/${name}.module.ts exports no ${className}.`);
    modules.push(found);
  }
  return modules;
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
