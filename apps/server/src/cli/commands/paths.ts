import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** pnpm runs scripts in the package's folder; people mean the folder they stand in. */
export function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

export function existing(file: string): string {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}`);
  return file;
}
