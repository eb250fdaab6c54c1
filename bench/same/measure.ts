/** Precision and recall of the candidates over the labelled sets; every pair that blocking lets through is compared, as the store does. */
import { proposedFrom, type SameCandidate } from '../../src/ties/same/candidate.ts';
import { sameClaims } from '../../src/ties/same/claims.ts';
import { compareNames, keysOfName, readyName } from '../../src/ties/same/names.ts';
import { bodies, type Labelled, people, towns } from './labelled.ts';
import { claims } from './statements.ts';

/** What was counted of one kind. */
export interface Counted {
  readonly kind: string;
  readonly things: number;
  readonly names: number;
  sure: number;
  sureTrue: number;
  proposed: number;
  proposedTrue: number;
  /** Pairs of a first form and a variant of the same thing: found and all, by how the variant was made. */
  readonly recall: Record<string, [number, number]>;
  /** Sure pairs that are two things. */
  readonly wrong: string[];
}

const counted = (kind: string, things: number, names: number): Counted => ({
  kind,
  things,
  names,
  sure: 0,
  sureTrue: 0,
  proposed: 0,
  proposedTrue: 0,
  recall: {},
  wrong: [],
});

function note(count: Counted, candidate: SameCandidate | null, one: boolean, names: string): void {
  if (candidate === null || candidate.score < proposedFrom) return;
  count.proposed++;
  if (one) count.proposedTrue++;
  if (!candidate.sure) return;
  count.sure++;
  if (one) count.sureTrue++;
  else count.wrong.push(`${names}: ${candidate.reasons.map(({ text }) => text).join('; ')}`);
}

function ofNames(kind: string, all: readonly Labelled[]): Counted {
  const count = counted(kind, new Set(all.map(({ thing }) => thing)).size, all.length);
  const ready = all.map(({ profile }) => readyName(profile, () => null));
  const keys = ready.map(keysOfName);
  const kept = keys.map((each) => new Set(each.kept));
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) {
      const [a, b] = [all[i]!, all[j]!];
      const one = a.thing === b.thing;
      const met = keys[i]!.sought.some((key) => kept[j]!.has(key)) || keys[j]!.sought.some((key) => kept[i]!.has(key));
      const candidate = met ? compareNames(ready[i]!, ready[j]!) : null;
      note(count, candidate, one, `${a.profile.name} | ${b.profile.name}`);
      if (!one || (a.variant !== 'own' && b.variant !== 'own')) continue;
      const of = (count.recall[a.variant === 'own' ? b.variant : a.variant] ??= [0, 0]);
      of[1]++;
      if (candidate) of[0]++;
    }
  }
  return count;
}

function ofClaims(): Counted {
  const all = claims(960);
  const count = counted('claims', new Set(all.map(({ statement }) => statement)).size, all.length);
  const byId = new Map(all.map((each) => [each.claim.id, each]));
  const origins = new Map(all.map(({ claim, origin }) => [claim.document, origin]));
  const found = sameClaims(
    all.map(({ claim }) => claim),
    () => true,
    (a, b) => (a !== b && origins.get(a) === origins.get(b) ? 'copy' : null),
  );
  const pairs = new Set<string>();
  for (const candidate of found) {
    const [a, b] = candidate.refs.map((ref) => byId.get(ref)!) as [(typeof all)[number], (typeof all)[number]];
    pairs.add([...candidate.refs].sort().join(' '));
    note(count, candidate, a.statement === b.statement, `${a.claim.quote} | ${b.claim.quote}`);
  }
  for (const own of all.filter(({ variant }) => variant === 'own')) {
    for (const other of all.filter(({ statement, variant }) => statement === own.statement && variant !== 'own')) {
      const of = (count.recall[other.variant] ??= [0, 0]);
      of[1]++;
      if (pairs.has([own.claim.id, other.claim.id].sort().join(' '))) of[0]++;
    }
  }
  return count;
}

/** All kinds. */
export const measureSame = (): readonly Counted[] => [
  ofNames('people', people(900)),
  ofNames('bodies', bodies()),
  ofNames('towns', towns()),
  ofClaims(),
];

export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Found and all of the pairs that should be found. */
export function recallOf({ recall }: Counted): readonly [number, number] {
  const all = Object.values(recall);
  return [all.reduce((sum, [found]) => sum + found, 0), all.reduce((sum, [, of]) => sum + of, 0)];
}
