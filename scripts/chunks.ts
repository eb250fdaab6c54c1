/**
 * Which script of the page a module comes in (decision 0035). What the first page needs comes as one, each set of pages
 * (src/web/pages/*.ts) as one, that of everyday with what several share: many small files compress worse, and each names the others.
 */
import { basename } from 'node:path';

interface ModuleOf {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}

const start = 'index.html';

/** The modules by which another is reached that are fetched on their own: the page, its sets, words, fonts. */
function fetchedWith(id: string, about: (id: string) => ModuleOf | null): ReadonlySet<string> {
  const seen = new Set<string>([id]);
  const found = new Set<string>();
  for (const each of seen) {
    const module = about(each);
    if (!module) continue;
    if (module.isEntry || module.dynamicImporters.length > 0) found.add(each);
    for (const importer of module.importers) seen.add(importer);
  }
  return found;
}

/** The name of the script of a module; null for what one set alone needs, which comes with it. */
export function scriptOf(id: string, about: (id: string) => ModuleOf | null): string | null {
  const by = [...fetchedWith(id, about)].map((each) => basename(each));
  if (by.includes(start)) return 'start';
  return by.length > 1 || by[0] === 'everyday.ts' ? 'everyday' : null;
}
