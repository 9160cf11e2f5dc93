import type { MigrationInterface } from 'typeorm';
import { readdirSync } from 'node:fs';

type Migration = new () => MigrationInterface;

/** `0100-create-record` */
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^\d{4}-.*\.[jt]s$/.test(file))
  .map((file) => file.replace(/\.[jt]s$/, ''))
  .sort();

/** Every file here whose name begins with a number, in numerical order. */
export const migrations: readonly Migration[] = await Promise.all(names.map(migrationIn));

/** TypeORM sorts migrations by the number in the class name, which is that of the file. */
async function migrationIn(name: string): Promise<Migration> {
  const [number] = name.split('-');
  const found = Object.values((await import(`./${name}.js`)) as Record<string, Migration>);
  if (found.length !== 1 || !found[0]?.name.endsWith(`178000000${number}`)) {
    throw new Error(`migrations/src/${name}.ts exports one class, whose name ends in 178000000${number}.`);
  }
  return found[0];
}
