/** What the page asks about scenarios. */
import { get } from './client.ts';

/** The built-in cases, with how the model does on each. */
export const askReplays = async () => (await get('/scenarios')).items;

/** The model held against the coded history of a case. */
export const askReplay = (id: string) => get('/scenarios/{id}/replay', { path: { id } });

/** What a run of a pair begins with, the home region first. */
export const askTieStart = (pair: string) => get('/pairs/{pair}/scenario', { path: { pair } });
