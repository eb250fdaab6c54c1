/**
 * How many statements some claims of one tie make. Claims of one source that give the same parties, stage and date say one thing:
 * a text that says it twice, and copies of it. Beyond that a reviewer says which claims make one statement, and which do not.
 */
import type { Evidence } from '../../model/evidence.ts';

/** The number of statements; at most that of the claims. */
export function statementsIn(claims: readonly Evidence[]): number {
  const roots = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let next = roots.get(at); next !== undefined && next !== at; next = roots.get(at)) at = next;
    return at;
  };
  const join = (a: string, b: string): void => {
    roots.set(root(a), root(b));
  };
  for (const piece of claims) {
    const { id, statement, stated } = piece;
    if (statement !== undefined) join(id, statement);
    // What a reviewer tells apart is not joined by rule.
    if (stated !== 'apart') join(id, saidBy(piece));
  }
  return new Set(claims.map(({ id }) => root(id))).size;
}

function saidBy({ origins, sources, parties, stage, date }: Evidence): string {
  return JSON.stringify([[...(origins ?? sources)].sort(), [...parties].sort(), stage, date]);
}
