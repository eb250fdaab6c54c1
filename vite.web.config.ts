import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));

/** Where `npm run dev` finds the program's own server. */
const api = process.env.AMUR_API ?? 'http://127.0.0.1:4680';

/** A script of the built page, or of one of its workers: the scripts that it loads and the modules in it. */
interface Script {
  readonly file: string;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

const scripts: Script[] = [];

/** Notes which modules are in which script of a bundle. */
function noteScripts(): Plugin {
  return {
    name: 'amur-note-scripts',
    apply: 'build',
    generateBundle: {
      // After Vite has taken away the scripts that only stood for styles.
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk' || scripts.some(({ file }) => file === output.fileName)) continue;
          const modules = output.moduleIds.map((id) => relative(root, id.replace(/^\0/, '')).replaceAll('\\', '/'));
          scripts.push({ file: output.fileName, imports: output.imports, modules: modules.sort() });
        }
      },
    },
    // Workers are bundled before the page that names them, so the list is whole when the page is written.
    writeBundle() {
      writeFileSync(join(root, 'dist', 'web-modules.json'), `${JSON.stringify(scripts, null, 1)}\n`);
    },
  };
}

// The page: a plain single page over the REST API, compiled into dist/web, which `amur start` serves.
export default defineConfig(({ command }) => {
  // Tests build the page too, and say NODE_ENV=test; what is shipped is always the small and fast kind.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: join(root, 'src', 'web'),
    publicDir: false,
    plugins: [svelte({ configFile: join(root, 'svelte.config.js') }), noteScripts()],
    worker: { format: 'es', plugins: () => [noteScripts()] },
    build: {
      outDir: join(root, 'dist', 'web'),
      emptyOutDir: true,
      target: 'es2023',
      // Fonts stay files: a data: URL would ship them to those who do not need them.
      assetsInlineLimit: 0,
      // One stylesheet: a page of thirty small ones waits longer for them than for this.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // How long plugins took is of no use to those who start the program.
        checks: { pluginTimings: false },
      },
    },
    server: {
      host: '127.0.0.1',
      // Requests keep no trace of the development server: the program answers only its own Host and Origin.
      proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } },
    },
  };
});
