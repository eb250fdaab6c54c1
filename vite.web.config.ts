import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { scriptOf } from './scripts/chunks.ts';
import { markup } from './scripts/markup/plugin.ts';
import { messages } from './scripts/messages/plugin.ts';

const root = dirname(fileURLToPath(import.meta.url));

/** Where `npm run dev` finds the program's own server. */
const api = process.env.AMUR_API ?? 'http://127.0.0.1:4680';

interface ChunkModules {
  readonly file: string;
  readonly entry: boolean;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
}

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>[1];

function chunksOf(bundle: Bundle): readonly ChunkModules[] {
  return Object.values(bundle)
    .filter((output) => output.type === 'chunk')
    .map((chunk) => ({
      file: chunk.fileName,
      // The page itself is fetched with whatever module its entry came to lie in.
      entry: chunk.moduleIds.includes(join(root, 'src/web/main.ts')),
      imports: chunk.imports,
      modules: chunk.moduleIds.map((id) => relative(root, id.replace(/^\0/, '')).replaceAll('\\', '/')).sort(),
    }));
}

/** The chunks of workers: they are bundled apart, and are no part of the first page. */
const ofWorkers: ChunkModules[] = [];

/** Notes the modules of a worker. */
function workerList(): Plugin {
  return {
    name: 'amur-worker-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      ofWorkers.push(...chunksOf(bundle).map((chunk) => ({ ...chunk, entry: false })));
    },
  };
}

/** Writes which modules reached the page and its workers, so that a test can show that no reader, ledger or desk code did. */
function moduleList(): Plugin {
  return {
    name: 'amur-module-list',
    apply: 'build',
    writeBundle(_options, bundle) {
      const workers = ofWorkers.filter(({ file }, i) => ofWorkers.findIndex((other) => other.file === file) === i);
      writeFileSync(
        join(root, 'dist', 'web-modules.json'),
        `${JSON.stringify([...chunksOf(bundle), ...workers], null, 1)}\n`,
      );
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
    plugins: [svelte({ configFile: join(root, 'svelte.config.js') }), messages(), markup(), moduleList()],
    worker: { format: 'es', plugins: () => [workerList()] },
    build: {
      outDir: join(root, 'dist', 'web'),
      emptyOutDir: true,
      target: 'es2023',
      // Fonts stay files: a data: URL would ship them to those who do not need them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // How long plugins took is of no use to those who start the program.
        checks: { pluginTimings: false },
        // Elements of their own are made nowhere here; Svelte's module for them would stay for what it does when it is loaded.
        treeshake: {
          moduleSideEffects: [
            {
              test: /svelte\/src\/(internal\/client\/dom\/elements\/custom-element|legacy\/legacy-client)\.js$/,
              sideEffects: false,
            },
          ],
        },
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: (id, page) => scriptOf(id, (each) => page.getModuleInfo(each)) }],
          },
        },
      },
    },
    server: {
      host: '127.0.0.1',
      // Requests keep no trace of the development server: the program answers only its own Host and Origin.
      proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } },
    },
  };
});
