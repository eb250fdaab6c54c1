/** Where the screens are kept, and where those that differ are put to be looked at. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('./kept/', import.meta.url));
/** Not in the repository. */
export const differing = fileURLToPath(new URL('./differing/', import.meta.url));

/** Names of the screens kept, sorted. */
export const keptNames = (): readonly string[] =>
  existsSync(kept)
    ? readdirSync(kept)
        .filter((file) => file.endsWith('.png'))
        .map((file) => file.slice(0, -4))
        .sort()
    : [];

/** A kept screen, PNG in base64; null where there is none. */
export function keptScreen(name: string): string | null {
  const file = join(kept, `${name}.png`);
  return existsSync(file) ? readFileSync(file).toString('base64') : null;
}

/** Keeps a screen in place of the one that there was. */
export function keepScreen(name: string, base64: string): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.png`), Buffer.from(base64, 'base64'));
}

/** Takes away the screen of a page that is no more. */
export const dropScreen = (name: string): void => rmSync(join(kept, `${name}.png`), { force: true });

/** Empties the folder of those that differ. */
export const clearDiffering = (): void => rmSync(differing, { recursive: true, force: true });

/** Puts a screen and what differs in it where one can look. */
export function tellDiffering(name: string, taken: string, difference: string): void {
  mkdirSync(differing, { recursive: true });
  writeFileSync(join(differing, `${name}.taken.png`), Buffer.from(taken, 'base64'));
  writeFileSync(join(differing, `${name}.difference.png`), Buffer.from(difference, 'base64'));
}
