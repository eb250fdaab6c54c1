/** What people have said of documents over PostgreSQL. */

import type { Description } from '../../model/document.ts';
import type { Judgement } from '../../model/evidence.ts';
import { descriptionOf } from '../../ties/judgements/description.ts';
import type { Session } from './database.ts';
import { type JudgementRow, judgementOf } from './from-rows.ts';
import { always } from './known-at.ts';
import { evidenceQueries as q } from './queries/evidence.ts';

/** What judgements on documents say of each. */
export function describedIn(rows: readonly JudgementRow[]): ReadonlyMap<string, Description> {
  const on = new Map<string, Judgement[]>();
  for (const row of rows) on.set(row.subject, [...(on.get(row.subject) ?? []), judgementOf(row)]);
  return new Map([...on].map(([id, judgements]) => [id, descriptionOf(judgements)]));
}

/** What people have said of some documents; one of which nobody said anything is missing. */
export async function descriptionsOf(
  session: Session,
  documents: readonly string[],
  knownAt = always,
): Promise<ReadonlyMap<string, Description>> {
  if (documents.length === 0) return new Map();
  return describedIn(await session.run<JudgementRow>(q.judgementsOn, [documents, knownAt]));
}
