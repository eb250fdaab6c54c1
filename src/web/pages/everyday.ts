/** The pages that are opened from day to day, fetched together as one set (decision 0035). */

export { default as Palette } from '../palette/Palette.svelte';
export { default as CasePage } from './CasePage.svelte';
export { default as CasesPage } from './CasesPage.svelte';
export { default as CollectionsPage } from './CollectionsPage.svelte';
export { default as HistoryPage } from './HistoryPage.svelte';
export { default as MapPage } from './MapPage.svelte';
export { default as MeasurePage } from './MeasurePage.svelte';
export { default as MethodPage } from './MethodPage.svelte';
export { default as PartnersPage } from './PartnersPage.svelte';
export { default as RegionPage } from './RegionPage.svelte';
export { default as SearchPage } from './SearchPage.svelte';
export { default as TiePage } from './TiePage.svelte';
export { default as TiesPage } from './TiesPage.svelte';
