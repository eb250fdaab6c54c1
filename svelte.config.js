import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const web = fileURLToPath(new URL('./src/web/', import.meta.url));

/** The components with styles of their own, in order of name. */
const styled = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.svelte') && readFileSync(join(web, name), 'utf8').includes('<style'))
  .sort();

/** The capitals of a number, A to Z, AA to ZZ: no class of ours is written so. */
const capitals = (number) =>
  (number < 26 ? '' : capitals(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));

/** The class of a component's own style: it stands in the scripts at every element, so it is short. */
function classOf({ hash, css, filename }) {
  const number = styled.indexOf(relative(web, filename).replaceAll('\\', '/'));
  // A style written after the build began, or a component of a test.
  return number < 0 ? `s${hash(css)}` : capitals(number);
}

// The page's components: TypeScript in `<script lang="ts">`, runes everywhere.
export default {
  preprocess: vitePreprocess({ style: false }),
  compilerOptions: { runes: true, cssHash: classOf },
};
