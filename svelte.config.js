import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The styles by the class that stands for them. */
const styles = new Map();

/** A class of five characters for a component's style: it stands in the scripts at every element. Throws where two styles would share one. */
function classOf(hash, css) {
  const name = `s${hash(css).slice(0, 4)}`;
  if ((styles.get(name) ?? css) !== css)
    throw new Error(`two styles have the class ${name}: change one, or make it longer`);
  styles.set(name, css);
  return name;
}

// The page's components: TypeScript in `<script lang="ts">`, runes everywhere.
export default {
  preprocess: vitePreprocess({ style: false }),
  compilerOptions: { runes: true, cssHash: ({ hash, css }) => classOf(hash, css) },
};
