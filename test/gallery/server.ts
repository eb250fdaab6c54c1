/** Builds the gallery and serves it, without a program or a database. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type PreviewServer, preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = `${root}node_modules/.cache/gallery`;

/** Starts it at a port (0 for any); `url` is the address of the gallery. */
export async function startGallery(port: number): Promise<{ readonly server: PreviewServer; readonly url: string }> {
  const shared = { configFile: false, root, logLevel: 'warn', appType: 'mpa' } as const;
  await build({
    ...shared,
    publicDir: false,
    plugins: [svelte({ configFile: `${root}svelte.config.js` })],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [`${root}test/gallery/index.html`, `${root}test/gallery/frame.html`],
        checks: { pluginTimings: false },
      },
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port } });
  const address = server.httpServer.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  return { server, url: `http://127.0.0.1:${at}/test/gallery/` };
}
