/**
 * Where evidence comes from in the last resort. Copies of a text are one source; a text that quotes an earlier one, or cites an
 * outlet for what it says, adds none to it; two texts that cite the same outlet rest on one (docs/methods/sources.md).
 */
import type { Evidence } from '../../model/evidence.ts';
import { type Identities, noIdentities } from '../identities.ts';
import type { Grades } from './grades.ts';

/** Two documents that share their wording. */
export interface LikePair {
  readonly documents: readonly [string, string];
  readonly relation: 'copy' | 'quotes';
  /** The one that came later, and so took from the other. */
  readonly later: string;
}

/** What is known of documents besides their evidence. */
export interface SourceKnowledge {
  readonly pairs: readonly LikePair[];
  /** For each document the outlet it is from, by site and by name, and its addresses. */
  readonly outlets: ReadonlyMap<string, readonly string[]>;
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  /** How reliable people hold the outlets behind some evidence to be. */
  readonly grades?: Grades;
}

/** Nothing is known: every document and address is a source of its own. */
export const nothingKnown: SourceKnowledge = { pairs: [], outlets: new Map(), addresses: new Map() };

/**
 * Gives of all that is known what concerns the documents of some evidence: a tie has few, a ledger many, and each tie would look at
 * them all.
 */
export function concerning(
  { pairs, outlets, addresses }: SourceKnowledge,
  { of: nameOf }: Pick<Identities, 'of'>,
): (evidence: readonly Evidence[]) => SourceKnowledge {
  const documents = new Map<string, Set<string>>();
  for (const id of [...outlets.keys(), ...addresses.keys()]) added(documents, nameOf(id), id);
  const joined = new Map<string, Set<number>>();
  for (const [i, pair] of pairs.entries()) for (const id of pair.documents) added(joined, nameOf(id), i);
  return (evidence) => {
    const own = [...new Set(evidence.flatMap(({ kind, sources }) => (kind === 'claim' ? sources : [])))];
    const ids = own.flatMap((name) => [...(documents.get(name) ?? [])]);
    const some = (of: ReadonlyMap<string, readonly string[]>) =>
      new Map(ids.flatMap((id) => (of.has(id) ? [[id, of.get(id)!] as const] : [])));
    const places = new Set(own.flatMap((name) => [...(joined.get(name) ?? [])]));
    return {
      // In their order: of several that say what was taken from where, the first counts.
      pairs: [...places].sort((a, b) => a - b).map((i) => pairs[i]!),
      outlets: some(outlets),
      addresses: some(addresses),
    };
  };
}

function added<Of>(sets: Map<string, Set<Of>>, name: string, one: Of): void {
  const set = sets.get(name);
  if (set) set.add(one);
  else sets.set(name, new Set([one]));
}

/** The same evidence, each piece with its origins where they are not its own sources; all that may be compared, at once. */
export function withOrigins(
  evidence: readonly Evidence[],
  { pairs, outlets, addresses }: Omit<SourceKnowledge, 'grades'>,
  identities: Pick<Identities, 'of' | 'apart'> = noIdentities,
): readonly Evidence[] {
  const facts = evidence.filter(({ kind }) => kind === 'fact');
  const held = new Set([...addresses.values()].flat());
  const mayBeOne =
    pairs.length > 0 ||
    evidence.some(({ cites }) => cites !== undefined) ||
    facts.some(({ sources }) => sources.some((source) => held.has(source)));
  if (!mayBeOne) return evidence;
  const nameOf = identities.of;
  const documents = [...new Set(evidence.flatMap(({ kind, sources }) => (kind === 'claim' ? sources : [])))].sort();
  const own = new Set(documents);
  const known = pairs
    .filter(({ documents: [a, b] }) => !identities.apart(a, b))
    .map((pair) => ({ ...pair, documents: pair.documents.map(nameOf), later: nameOf(pair.later) }))
    .filter(({ documents: both }) => both[0] !== both[1] && both.every((each) => own.has(each)));
  const heads = headsOf(known.filter(({ relation }) => relation === 'copy').map(({ documents: both }) => both));
  const head = (document: string): string => heads.get(document) ?? document;

  // Several documents may go by one name; whatever any of them bears, the name bears.
  const bearing = (of: ReadonlyMap<string, readonly string[]>): Map<string, string> => {
    const map = new Map<string, string>();
    const ours = [...of].filter(([document]) => own.has(nameOf(document))).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [document, keys] of ours)
      for (const key of keys) if (!map.has(key)) map.set(key, head(nameOf(document)));
    return map;
  };
  const byOutlet = bearing(outlets);
  const byAddress = bearing(addresses);
  const outletsOf = new Map<string, Set<string>>();
  for (const [document, keys] of outlets) {
    const name = head(nameOf(document));
    const held = outletsOf.get(name) ?? new Set<string>();
    for (const key of keys) held.add(key);
    outletsOf.set(name, held);
  }

  /** What a piece of a document took from elsewhere: the document of the outlet it cites, the outlet, or null. */
  const citedBy = ({ cites = [] }: Evidence, document: string): string | null => {
    const others = cites.filter((key) => !outletsOf.get(document)?.has(key));
    const held = others.map((key) => byOutlet.get(key)).find((other) => other !== undefined && other !== document);
    return held ?? others[0] ?? null;
  };
  const parents = new Map<string, string | null>();
  for (const { relation, documents: both, later } of known) {
    const [from, to] = [head(later), head(both.find((each) => each !== later)!)];
    if (relation === 'quotes' && from !== to && !parents.has(from)) parents.set(from, to);
  }
  const cited = new Map<string, (string | null)[]>();
  for (const piece of evidence) {
    if (piece.kind !== 'claim') continue;
    for (const document of new Set(piece.sources.map(head))) {
      const list = cited.get(document);
      if (list) list.push(citedBy(piece, document));
      else cited.set(document, [citedBy(piece, document)]);
    }
  }
  // A document all of whose evidence is taken from elsewhere has nothing of its own to lend.
  for (const [document, from] of cited)
    if (!parents.has(document) && from.every((each) => each !== null)) parents.set(document, [...from].sort()[0]!);
  /** Follows what was taken to where it was not; in a circle to the first by name. */
  const originOf = (from: string): string => {
    const way: string[] = [];
    let at = from;
    while (!way.includes(at)) {
      way.push(at);
      const next = parents.get(at) ?? null;
      if (next === null) return at;
      at = next;
    }
    return way.slice(way.indexOf(at)).sort()[0]!;
  };
  return evidence.map((piece) => {
    const origins = piece.sources.map((source) => {
      if (piece.kind === 'fact') return originOf(byAddress.get(source) ?? source);
      const document = head(source);
      return originOf(citedBy(piece, document) ?? document);
    });
    const distinct = [...new Set(origins)].sort();
    return distinct.join('\n') === [...piece.sources].sort().join('\n') ? piece : { ...piece, origins: distinct };
  });
}

/** The first by name of each group that pairs join. */
export function headsOf(pairs: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  const find = (name: string): string => {
    let at = name;
    for (let next = heads.get(at); next !== undefined && next !== at; next = heads.get(at)) at = next;
    return at;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [find(a!), find(b!)].sort() as [string, string];
    heads.set(x, x);
    heads.set(y, x);
  }
  for (const name of [...heads.keys()]) heads.set(name, find(name));
  return heads;
}
