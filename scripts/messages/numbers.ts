/**
 * Numbers for the messages of the page as it is built: a number is shorter than a name, and its words stand in a list. A message
 * whose name is put together while the page runs keeps its name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstAreas } from '../../src/web/i18n/areas.ts';
import { areasOf, messagesOf } from './files.ts';

const web = fileURLToPath(new URL('../../src/web/', import.meta.url));

/** The names of all messages, those of the first page first: a part's numbers follow one another. */
export function allNames(): readonly string[] {
  const areas = areasOf('en');
  const inOrder = [
    ...areas.filter((area) => firstAreas.includes(area)),
    ...areas.filter((a) => !firstAreas.includes(a)),
  ];
  return inOrder.flatMap((area) => Object.keys(messagesOf('en', area)).map((key) => `${area}.${key}`));
}

/** What the names that sources put together look like: `ties.note.${column}` is anything that begins with `ties.note.`. */
export function computedIn(sources: readonly string[]): readonly RegExp[] {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return sources.flatMap((source) =>
    [...source.matchAll(/`(\w+\.[\w.]*\$\{[^`]*)`/g)].map((found) => {
      const fixed = (found[1] ?? '').split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
      return new RegExp(`^${fixed.map(escaped).join('.+')}$`);
    }),
  );
}

/** The number of each message that is always asked for by its whole name, by that name; from 1, since 0 reads as none. */
export function numbersOf(names: readonly string[], computed: readonly RegExp[]): ReadonlyMap<string, number> {
  const whole = names.filter((name) => !computed.some((each) => each.test(name)));
  return new Map(whole.map((name, i) => [name, i + 1]));
}

/** The sources of the page. */
export const sourcesOfPage = (): readonly string[] =>
  readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|\.d\.ts$/.test(name))
    .map((name) => readFileSync(join(web, name), 'utf8'));
