/** The pages that are mostly one picture, fetched together as one set (decision 0035). */
export { default as ComparePage } from './ComparePage.svelte';
export { default as NetworkPage } from './NetworkPage.svelte';
export { default as TimelinePage } from './TimelinePage.svelte';
