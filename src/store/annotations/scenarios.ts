/** Saved scenarios out of their versions. */
import type { Annotation, ScenarioRecord } from '../ports/annotations.ts';
import { byId } from './versions.ts';

/** A saved scenario as it stands. */
export interface SavedScenario extends ScenarioRecord {
  readonly id: string;
  /** Who saved it first. */
  readonly by: string;
  /** When it was saved last. */
  readonly at: string;
  readonly versions: number;
}

/** The scenarios that some versions, in the order they were made, add up to; withdrawn ones included, by their short names. */
export function savedScenariosOf(versions: readonly Annotation[]): readonly SavedScenario[] {
  const saved = byId(versions.filter((version) => version.kind === 'scenario')).map((all): SavedScenario => {
    const [first, last] = [all[0]!, all.at(-1)!];
    return { id: first.id, ...last.record, by: first.by, at: last.at, versions: all.length };
  });
  return saved.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}
