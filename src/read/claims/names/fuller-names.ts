/**
 * "The bridge" of one sentence is the "Heihe–Blagoveshchensk road bridge" of another where the text speaks of one such thing between the
 * parties alone: the fuller name is taken.
 */
import type { Span } from '../../../model/code-points.ts';
import type { Draft } from '../../draft.ts';
import type { Found } from '../claims-that-stand.ts';
import { isKindOf, isNamedType, type NamedType } from './kinds-of-things.ts';
import { type NameFound, namesInScene } from './name-of-act.ts';

/** A text with more names than this is a list of things, of which none is the one. */
const most = 40;

/** The claims with the fullest name that their text gives each thing. */
export function withFullerNames(found: readonly Found[], draft: Draft, scenes: readonly Span[]): readonly Found[] {
  const names = new Map<NamedType, readonly NameFound[]>();
  const namesOf = (type: NamedType): readonly NameFound[] => {
    const known = names.get(type) ?? different(scenes.flatMap((scene) => namesInScene(scene, type, draft)));
    names.set(type, known);
    return known;
  };
  const owners = ownersOf(found);
  const fullestOf = new Map<string, NameFound>();
  return found.map((each) => {
    const { thing, claim } = each;
    if (!thing || !isNamedType(claim.type)) return each;
    const key = [claim.type, thing.kind, thing.name, partyKey(claim.parties)].join('|');
    const fuller = fullestOf.get(key) ?? fullest(thing, partyKey(claim.parties), owners, namesOf(claim.type));
    fullestOf.set(key, fuller);
    return fuller === thing ? each : { ...each, thing: fuller, claim: { ...claim, body: fuller.name } };
  });
}

/** The names of which each is written once, the first of its kind. */
const different = (names: readonly NameFound[]): readonly NameFound[] => [
  ...new Map(names.toReversed().map((each) => [`${each.kind}|${each.name.toLowerCase()}`, each])).values(),
];

/** Whose things of each kind the claims are about. */
type Owners = ReadonlyMap<string, ReadonlySet<string>>;

function ownersOf(found: readonly Found[]): Owners {
  const owners = new Map<string, Set<string>>();
  for (const { thing, claim } of found)
    if (thing) owners.set(thing.kind, (owners.get(thing.kind) ?? new Set()).add(partyKey(claim.parties)));
  return owners;
}

function fullest(thing: NameFound, parties: string, owners: Owners, names: readonly NameFound[]): NameFound {
  const shared = [...owners].some(
    ([kind, whose]) => related(kind, thing.kind) && (whose.size > 1 || !whose.has(parties)),
  );
  const alike = names.filter((name) => related(name.kind, thing.kind));
  if (shared || alike.length > most) return thing;
  const longest = alike.reduce((best, name) => (weight(name) > weight(best) ? name : best), thing);
  // Two names of which neither holds the other are of two things.
  return alike.every((name) => holds(longest, name)) ? longest : thing;
}

const partyKey = (parties: readonly string[]): string => [...parties].sort().join('~');
/** A road bridge is a bridge. */
const related = (a: string, b: string): boolean => isKindOf(a, b) || isKindOf(b, a);
const wordsOf = (name: string): readonly string[] =>
  /\p{Script=Han}/u.test(name)
    ? [...name.replace(/[^\p{Script=Han}]/gu, '')]
    : (name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 5));
const weight = ({ name }: NameFound): number => wordsOf(name).length;
const holds = (whole: NameFound, part: NameFound): boolean => {
  const words = new Set(wordsOf(whole.name));
  return wordsOf(part.name).every((word) => words.has(word));
};
