/** The pages of scenarios and forecasts, fetched together as one set (decision 0035). */
export { default as ForecastsPage } from './ForecastsPage.svelte';
export { default as ScenarioPage } from './ScenarioPage.svelte';
export { default as ScenariosPage } from './ScenariosPage.svelte';
