/** What the page asks about scenarios. */
import { get, post, type Schema } from './client.ts';

/** All scenarios, those that come with Amur and those that were saved. */
export const askScenarios = async () => (await get('/scenarios')).items;

/** One scenario with its file. */
export const askScenario = (id: string) => get('/scenarios/{id}', { path: { id } });

/** A scenario of a pair, the home region first: a draft that is held nowhere. */
export const askDraft = (pair: string) => get('/pairs/{pair}/scenario', { path: { pair } });

/** The scenario held against coded history; only for one that has a history. */
export const askReplay = (id: string) => get('/scenarios/{id}/replay', { path: { id } });

/** Checks a scenario file and saves it. */
export const saveScenario = (scenario: Schema<'ScenarioToSave'>['scenario']) =>
  post('/scenarios', { body: { scenario } });
