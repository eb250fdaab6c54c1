import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// The page's components: TypeScript in `<script lang="ts">`, runes everywhere.
export default {
  preprocess: vitePreprocess({ style: false }),
  compilerOptions: { runes: true },
};
