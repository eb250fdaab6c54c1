/**
 * Which of the named ties between the same parties a piece of evidence may mean that names none of them, or another one: a bridge, where
 * a road bridge and a cable car stand. What is likelier than not is asked; nothing is added by itself.
 */
import { bodiesAlike, bodyName } from '../../gazetteer/names/body-name.ts';
import { type PartyRef, unitOf } from '../../model/place.ts';
import type { TieType } from '../../model/tie-types.ts';
import { kindsIn, type ThingNames } from '../names/thing-names.ts';
import { typeRules } from '../type-rules.ts';
import { proposedFrom, type SameReason, scoreOf } from './candidate.ts';

/** What is compared: a tie that has a name, a piece of evidence that may have none. */
export interface Thing {
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly name: string | null;
}

/** Why a piece of evidence may mean a tie. */
export interface Meant {
  readonly score: number;
  readonly reasons: readonly SameReason[];
}

/** True of types whose ties go by names: of others nothing is asked. */
export const goesByName = (type: TieType): boolean => typeRules[type].knownBy !== 'parties';

/** Whether a piece of evidence may mean a named tie, and why; null where that is less likely than not, or they are one already. */
export function mayMean(piece: Thing, tie: Thing & { readonly name: string }, things: ThingNames): Meant | null {
  if (piece.type !== tie.type) return null;
  const parties = partiesAlike(piece.parties, tie.parties);
  if (parties === null) return null;
  const said = piece.name === null ? null : things.compared(piece.name, piece.parties);
  if (said !== null && said === things.compared(tie.name, tie.parties)) return null;
  const kinds = kindsAlike(piece.name, tie.name);
  if (kinds === null) return null;
  const named = said === null ? [] : namesAlike([piece.name!, piece.parties], [tie.name, tie.parties], things);
  const reasons: readonly [SameReason, ...SameReason[]] = [parties, ...kinds, ...named];
  const score = scoreOf(reasons);
  return score < proposedFrom ? null : { score, reasons };
}

function partiesAlike(a: readonly PartyRef[], b: readonly PartyRef[]): SameReason | null {
  const [x, y] = [new Set(a), new Set(b)];
  if (x.size === y.size && a.every((party) => y.has(party)))
    return { code: 'parties', text: 'the same parties', weight: 0.6 };
  const within = (some: readonly PartyRef[], others: ReadonlySet<PartyRef>): boolean =>
    some.every((party) =>
      [...others].some((other) => other === party || unitOf(other) === party || unitOf(party) === other),
    );
  if (within(a, y) && (within(b, x) || b.length > 2))
    return { code: 'within', text: 'one names a town, the other its region', weight: 0.56 };
  return null;
}

/** Kinds that go together ("bridge", "road bridge"), nothing where one tells none, null where they are of two kinds. */
function kindsAlike(a: string | null, b: string): readonly SameReason[] | null {
  const [x, y] = [kindsIn(a ?? ''), kindsIn(b)];
  if (x.own.size === 0 || y.own.size === 0) return [];
  const shared = [...x.own].find((kind) => y.all.has(kind)) ?? [...y.own].find((kind) => x.all.has(kind));
  return shared === undefined ? null : [{ code: 'kind', text: `both are of one kind: ${shared}`, weight: 0.5 }];
}

type NameOf = readonly [name: string, parties: readonly PartyRef[]];

/** What speaks for and against two names beyond their kinds: nothing where one of them is of its kind alone. */
function namesAlike(a: NameOf, b: NameOf, things: ThingNames): readonly SameReason[] {
  const [x, y] = [things.proper(...a), things.proper(...b)];
  if (x.length === 0 || y.length === 0) return [];
  const alike = bodiesAlike(bodyName(a[0]), bodyName(b[0]));
  if (alike !== null) return [{ code: `name-${alike.by}`, text: alike.reason, weight: alike.score }];
  const shared = x.filter((word) => y.includes(word));
  if (shared.length > 0) return [{ code: 'words', text: `words in common: ${shared.join(', ')}`, weight: 0.3 }];
  return [{ code: 'names', text: 'each has a name of its own', weight: -0.35 }];
}
