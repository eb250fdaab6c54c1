/** Makes the compiled components of the page, and the part of Svelte they need, shorter (decision 0044). */
import type { Plugin } from 'vite';
import { branchesInPlace } from './branches.ts';
import { moduleOfPage } from './edits.ts';
import { effectsApart } from './effects.ts';
import { noHydration, unhydrated } from './hydration.ts';
import { templatesInPlace } from './templates.ts';

/** What Svelte has three switches for that the page never turns: they are known when it is built. */
const noFlags = `
const nothing = () => {};
export const async_mode_flag = false, legacy_mode_flag = false, tracing_mode_flag = false;
export {
  nothing as enable_async_mode_flag, nothing as disable_async_mode_flag, nothing as enable_legacy_mode_flag,
  nothing as enable_tracing_mode_flag,
};
`;

const runtime: Readonly<Record<string, string>> = {
  'svelte/src/internal/client/dom/hydration.js': noHydration,
  'svelte/src/internal/flags/index.js': noFlags,
};

/** The plugin, for what is built alone; messages() needs it there, since it leaves messages in templates. */
export function markup(): Plugin {
  return {
    name: 'amur-markup',
    apply: 'build',
    enforce: 'post',
    load: (id) => Object.entries(runtime).find(([file]) => id.endsWith(file))?.[1] ?? null,
    transform(code, id) {
      if (!/\/src\/web\/.*\.svelte$/.test(id)) return null;
      let made = code;
      for (const each of [unhydrated, templatesInPlace, effectsApart, branchesInPlace])
        made = each(made, this.parse(made));
      const imports = `import { made as $made, madeSvg as $madeSvg, putText as $text, putAttribute as $attribute, choose as $if } from ${moduleOfPage('markup.ts')};\n`;
      return { code: imports + made, map: null };
    },
  };
}
