/** Outlets over PostgreSQL. */

import type { Judgement } from '../../model/evidence.ts';
import type { OutletNames } from '../../ties/sources/outlet-names.ts';
import { type OutletKey, outletLabel, outletNamed } from '../../ties/sources/outlets.ts';
import type { OutletCounts, Outlets } from '../ports/outlets.ts';
import type { Database } from './database.ts';
import { type JudgementRow, judgementOf } from './from-rows.ts';
import { documentsDescribed, outletNamesKnown } from './outlet-names.ts';
import { outletQueries as q } from './queries/outlets.ts';
import { always, identitiesKnown } from './read-evidence.ts';

interface DocumentsRow {
  /** The name of their outlet; null where they have none. */
  readonly printed: string | null;
  readonly sites: readonly string[];
  /** A person said whose they are. */
  readonly said: boolean;
  readonly documents: number;
  readonly independent: number;
  readonly claims: number;
}

interface FactsRow {
  readonly sites: readonly string[];
  readonly facts: number;
}

/** The port of outlets. */
export function postgresOutlets(database: Database): Outlets {
  const names = async (knownAt = always): Promise<OutletNames> =>
    outletNamesKnown(database, await identitiesKnown(database, knownAt), knownAt);
  return {
    async list(knownAt = always, outlet) {
      const [known, said] = await Promise.all([names(knownAt), documentsDescribed(database, knownAt)]);
      const described = [...said].flatMap(([document_id, { outlet: named }]) =>
        named === undefined ? [] : [{ document_id, outlet: named }],
      );
      const [documents, facts] = await Promise.all([
        database.run<DocumentsRow>(q.documents, [knownAt, JSON.stringify(described)]),
        database.run<FactsRow>(q.facts, [knownAt]),
      ]);
      const all = countsOf(documents, facts, known);
      return outlet === undefined ? all : all.filter((each) => each.outlet === known.of(outlet));
    },

    async judgements(knownAt = always) {
      const known = await names(knownAt);
      const on = new Map<OutletKey, Judgement[]>();
      for (const row of await database.run<JudgementRow>(q.grades, [knownAt])) {
        const outlet = known.of(row.subject);
        on.set(outlet, [...(on.get(outlet) ?? []), judgementOf(row)]);
      }
      return on;
    },

    names,
  };
}

/** Adds up what is held of each outlet: a document is one outlet's, that of its name, else of its site. */
function countsOf(
  documents: readonly DocumentsRow[],
  facts: readonly FactsRow[],
  known: OutletNames,
): readonly OutletCounts[] {
  const found = new Map<OutletKey, { counts: Omit<OutletCounts, 'outlet' | 'names'>; printed: Map<string, number> }>();
  const of = (key: OutletKey) => {
    const outlet = known.of(key);
    const held = found.get(outlet) ?? {
      counts: { documents: 0, independent: 0, claims: 0, facts: 0 },
      printed: new Map(),
    };
    found.set(outlet, held);
    return held;
  };
  const name = (held: ReturnType<typeof of>, printed: string, n: number): void => {
    held.printed.set(printed, (held.printed.get(printed) ?? 0) + n);
  };
  for (const { printed, sites, documents: n, independent, claims } of documents) {
    const key = printed === null ? sites[0] : outletNamed(printed);
    if (key === undefined) continue;
    const held = of(key);
    const { counts } = held;
    held.counts = {
      ...counts,
      documents: counts.documents + n,
      independent: counts.independent + independent,
      claims: counts.claims + claims,
    };
    if (printed !== null) name(held, printed, n);
    for (const site of sites) if (known.of(site) === known.of(key)) name(held, outletLabel(site), 0);
  }
  for (const { sites, facts: n } of facts) {
    for (const outlet of new Set(sites.map(known.of))) {
      const held = of(outlet);
      held.counts = { ...held.counts, facts: held.counts.facts + n };
    }
    for (const site of sites) name(of(site), outletLabel(site), 0);
  }
  return [...found]
    .map(([outlet, { counts, printed }]) => ({
      outlet,
      names: [...printed].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([each]) => each),
      ...counts,
    }))
    .sort((a, b) => b.documents - a.documents || b.facts - a.facts || (a.outlet < b.outlet ? -1 : 1));
}
