/** Who leans on whom. */
import type { AllLeans, DependenceView, PairLeanView } from '../../app/lean/lean-view.ts';
import { get } from './client.ts';

/** On which countries a region depends. */
export const askRegionLean = (code: string, known: string | null): Promise<DependenceView> =>
  get('/regions/{region}/dependence', { path: { region: code }, query: { knownAt: known } });

/** The lean of a pair `CN-HL~RU-AMU`. */
export const askPairLean = (pair: string, known: string | null): Promise<PairLeanView> =>
  get('/pairs/{pair}/lean', { path: { pair }, query: { knownAt: known } });

/** Every dependence and every lean, of the years up to a day. */
export const askAllLeans = (
  { at, known }: { readonly at: string | null; readonly known: string | null },
  signal: AbortSignal | null = null,
): Promise<AllLeans> => get('/leans', { query: { validAt: at, knownAt: known }, signal });
