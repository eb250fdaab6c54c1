/** The ties that a collection stands for: those in it, and those of the documents, claims, facts and places in it. */

import { unitOf } from '../../model/place.ts';
import type { TieQuery } from '../../store/ports/ledger.ts';
import type { StatedTie } from '../../ties/tie-summary.ts';
import { showCollection } from '../annotations/collections.ts';
import type { Ports } from '../ports.ts';

/** Ids of ties that had begun on the day, each once. */
export async function tieIdsOf(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  collection: string,
  query: TieQuery,
): Promise<readonly string[]> {
  const { items } = await showCollection(ports, collection, { knownAt: query.knownAt });
  const { ties: all } = await ports.ledger.lists.page(query);
  const held = new Set(all.map(({ tie }) => tie.id));
  const found = new Set<string>();
  for (const { about } of items) {
    for (const id of await tiesOfItem(ports, about, query, all)) if (held.has(id)) found.add(id);
  }
  return [...found].sort();
}

async function tiesOfItem(
  { ledger, gazetteer }: Pick<Ports, 'ledger' | 'gazetteer'>,
  item: string,
  query: TieQuery,
  all: readonly StatedTie[],
): Promise<readonly string[]> {
  if (item.startsWith('tie_')) return [item];
  if (item.startsWith('doc_')) return ledger.tiesFrom(item);
  if (/^(?:clm|fct)_/.test(item)) {
    const evidence = await ledger.evidence(item, query.knownAt);
    if (evidence === null) return [];
    const ties = await ledger.ties({ ...query, unit: unitOf(evidence.parties[0] ?? '') });
    return ties.filter(({ steps }) => steps.some((step) => step.evidence.includes(item))).map(({ id }) => id);
  }
  const unit = unitOf(item);
  if (!/^[A-Z]/.test(item) || (gazetteer.region(unit) === null && gazetteer.country(unit) === null)) return [];
  return all
    .filter(({ tie }) => (item === unit ? tie.units.includes(unit) : tie.parties.includes(item)))
    .map(({ tie }) => tie.id);
}
