/** Saved views out of their versions. */
import type { Annotation, ViewRecord } from './annotations-port.ts';
import { byId } from './versions.ts';

/** A saved view as it stands. */
export interface SavedView extends ViewRecord {
  readonly id: string;
  /** Who saved it, and when. */
  readonly by: string;
  readonly at: string;
}

/** The views that some versions add up to, withdrawn ones included, by name. */
export function savedViewsOf(versions: readonly Annotation[]): readonly SavedView[] {
  const views = byId(versions.filter((version) => version.kind === 'view')).map((all): SavedView => {
    const [first, last] = [all[0]!, all.at(-1)!];
    return { id: first.id, ...last.record, by: first.by, at: first.at };
  });
  return views.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Those that a person may see: what is shared, and their own. */
export function seenBy(user: string, views: readonly SavedView[]): readonly SavedView[] {
  return views.filter(({ shared, by }) => shared || by === user);
}
