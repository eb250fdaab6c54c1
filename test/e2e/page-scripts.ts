/** The scripts of the built page, as the build lists them in dist/web-modules.json (vite.web.config.ts). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Script {
  readonly file: string;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** All scripts of the page and of its workers. */
export const scriptsOfPage = (): readonly Script[] => JSON.parse(readFileSync(`${dist}web-modules.json`, 'utf8'));

/** What a script says. */
export const textOf = ({ file }: Script): string => readFileSync(`${dist}web/${file}`, 'utf8');

/** What scripts weigh compressed (gzip -9), each by itself, in kB. */
export const kilobytes = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(textOf(script), { level: 9 }).length, 0) / 1000;

/** What is fetched to show the start in a language: the entry, the start's page, the messages, and all that these import. */
export function firstRoute(language: string): readonly Script[] {
  const scripts = scriptsOfPage();
  const roots = ['src/web/main.ts', 'src/web/pages/StartPage.svelte', `src/web/i18n/${language}.ts`];
  const fetched = new Set(scripts.filter(({ modules }) => roots.some((root) => modules.includes(root))));
  for (const { imports } of fetched) for (const each of scripts) if (imports.includes(each.file)) fetched.add(each);
  return [...fetched];
}
