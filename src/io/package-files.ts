/** Files that ship with Amur, found from a checkout's sources and from the compiled program alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable } from '../model/errors.ts';

let root: string | null = null;

/** The folder that holds Amur's package.json. */
export function packageRoot(): string {
  if (root !== null) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Unavailable('Amur’s own files were not found beside the program', { hint: 'Install Amur again.' });
    folder = parent;
  }
  root = folder;
  return folder;
}

/** The path of a file that ships. */
export function packagePath(...parts: readonly string[]): string {
  return join(packageRoot(), ...parts);
}

/** Amur's version, as package.json has it. */
export function amurVersion(): string {
  return (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
}
