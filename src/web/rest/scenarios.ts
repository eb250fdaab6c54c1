/** What the page asks about scenarios. */

import type { ReplayView } from '../../app/scenarios/replay-scenario.ts';
import type { ScenarioRow, ScenarioView } from '../../app/scenarios/scenario-view.ts';
import { ask } from './client.ts';

/** All scenarios, those that come with Amur and those that were saved. */
export const askScenarios = async (): Promise<readonly ScenarioRow[]> =>
  (await ask<{ readonly items: readonly ScenarioRow[] }>('/scenarios')).items;

/** One scenario with its file. */
export const askScenario = (id: string): Promise<ScenarioView> => ask(`/scenarios/${encodeURIComponent(id)}`);

/** A scenario of a pair, the home region first: a draft that is held nowhere. */
export const askDraft = (pair: string): Promise<ScenarioView> => ask(`/pairs/${encodeURIComponent(pair)}/scenario`);

/** The scenario held against coded history; only for one that has a history. */
export const askReplay = (id: string): Promise<ReplayView> => ask(`/scenarios/${encodeURIComponent(id)}/replay`);

/** Checks a scenario file and saves it. */
export const saveScenario = (scenario: unknown): Promise<ScenarioView> =>
  ask('/scenarios', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario }),
  });
