/** The table of ties: which rows hold the words looked for, and a page of them in the order asked for. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { numberOf } from '../ledger/moments.ts';
import type { StatedTie } from '../ledger/tie-lists-port.ts';
import type { TieSummary } from '../ledger/tie-summary.ts';
import type { TieStage } from '../model/tie.ts';
import { partyView } from './party-view.ts';
import { statedOrder } from './tie-row.ts';
import type { TieColumn, TieSort } from './tie-sort.ts';

const stageRank: readonly TieStage[] = ['proposed', 'announced', 'signed', 'active', 'suspended', 'dormant', 'ended'];

const numbers: Readonly<Record<Exclude<TieColumn, 'parties' | 'type'>, (stated: StatedTie) => number>> = {
  stage: ({ state }) => stageRank.indexOf(state.stage),
  // What has no date stands last in the order in which such a column is usually looked at.
  first: ({ tie }) => (tie.first === null ? Number.POSITIVE_INFINITY : numberOf(tie.first)),
  last: ({ tie }) => (tie.last === null ? Number.NEGATIVE_INFINITY : numberOf(tie.last)),
  accepted: ({ tie }) => tie.counts.acceptedClaims + tie.counts.facts,
  unreviewed: ({ tie }) => tie.counts.unreviewedClaims,
  sources: ({ tie }) => tie.counts.sources + tie.counts.sourcesWithUnreviewed / 1e6,
};

/** Some of the sorted ties, from one on; to sort tens of thousands for two hundred of them would be waste. */
export function sortedPage(
  gazetteer: Gazetteer,
  ties: readonly StatedTie[],
  { column, descending }: TieSort,
  from: number,
  count: number,
): readonly StatedTie[] {
  if (from >= ties.length) return [];
  const sign = descending ? -1 : 1;
  const values = valuesOf(gazetteer, ties, column);
  const ranks = Float64Array.from(values, (value) => sign * value);
  const sorted = Float64Array.from(ranks).sort();
  const [least, most] = [
    sorted[Math.min(from, sorted.length - 1)]!,
    sorted[Math.min(from + count, sorted.length) - 1]!,
  ];
  // Of those that are equal at the ends of the page all are put in order, so that the page is what a full sort would give.
  const before = lowest(sorted, least);
  const near = ties.flatMap((tie, i) => (ranks[i]! >= least && ranks[i]! <= most ? [{ tie, rank: ranks[i]! }] : []));
  near.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : statedOrder(a.tie, b.tie)));
  return near.slice(from - before, from - before + count).map(({ tie }) => tie);
}

/** Where in a sorted row a value stands first. */
function lowest(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function valuesOf(gazetteer: Gazetteer, ties: readonly StatedTie[], column: TieColumn): readonly number[] {
  if (column !== 'parties' && column !== 'type') return ties.map(numbers[column]);
  const words = ties.map(({ tie }) => (column === 'type' ? tie.type : namesOf(gazetteer, tie).shown));
  const ranks = new Map([...new Set(words)].sort().map((word, i) => [word, i]));
  return words.map((word) => ranks.get(word)!);
}

interface Names {
  readonly shown: string;
  /** Names in each language and codes, in small letters. */
  readonly found: string;
}

const named = new WeakMap<Gazetteer, WeakMap<readonly string[], Names>>();

/** The parties of ties are few and the same objects over and over. */
function namesOf(gazetteer: Gazetteer, { parties }: TieSummary): Names {
  let own = named.get(gazetteer);
  if (own === undefined) named.set(gazetteer, (own = new WeakMap()));
  let names = own.get(parties);
  if (names === undefined) {
    const views = parties.map((party) => partyView(gazetteer, party));
    const all = views.flatMap(({ names: { en, ru, zh }, party }) => [en, ru ?? '', zh ?? '', party]);
    names = { shown: views.map((view) => view.names.en).join(' – '), found: all.join(' ').toLowerCase() };
    own.set(parties, names);
  }
  return names;
}

/** The ties that hold every word, in a name in any language, a code, the type, the stage or the body. */
export function holding(gazetteer: Gazetteer, ties: readonly StatedTie[], words: string): readonly StatedTie[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return ties;
  return ties.filter(({ tie, state }) => {
    const text = `${namesOf(gazetteer, tie).found} ${tie.type} ${state.stage} ${tie.body?.toLowerCase() ?? ''}`;
    return wanted.every((word) => text.includes(word));
  });
}
