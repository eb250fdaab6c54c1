/** The pages on which texts are read and judged, fetched together as one set (decision 0035). */
export { default as CodeTextPage } from './CodeTextPage.svelte';
export { default as CodingPage } from './CodingPage.svelte';
export { default as DocumentPage } from './DocumentPage.svelte';
export { default as DocumentsPage } from './DocumentsPage.svelte';
export { default as ReviewPage } from './ReviewPage.svelte';
export { default as SamePage } from './SamePage.svelte';
export { default as SourcesPage } from './SourcesPage.svelte';
