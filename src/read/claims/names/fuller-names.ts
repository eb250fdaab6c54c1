/**
 * "The bridge" of one sentence is the "Heihe–Blagoveshchensk road bridge" of another where the text speaks of one such thing between the
 * parties alone: the fuller name is taken.
 */
import type { Span } from '../../../model/code-points.ts';
import type { Draft } from '../../draft.ts';
import type { Found } from '../claims-that-stand.ts';
import { isKindOf, isNamedType, type NamedType } from './kinds-of-things.ts';
import { type NameFound, namesInScene } from './name-of-act.ts';

/** The claims with the fullest name that their text gives each thing. */
export function withFullerNames(found: readonly Found[], draft: Draft, scenes: readonly Span[]): readonly Found[] {
  const names = new Map<NamedType, readonly NameFound[]>();
  const namesOf = (type: NamedType): readonly NameFound[] => {
    const known = names.get(type) ?? scenes.flatMap((scene) => namesInScene(scene, type, draft));
    names.set(type, known);
    return known;
  };
  return found.map((each) => {
    if (!each.thing || !isNamedType(each.claim.type)) return each;
    const fuller = fullest(each.thing, each, found, namesOf(each.claim.type));
    return fuller === each.thing ? each : { ...each, thing: fuller, claim: { ...each.claim, body: fuller.name } };
  });
}

function fullest(thing: NameFound, { claim }: Found, found: readonly Found[], names: readonly NameFound[]): NameFound {
  const parties = partyKey(claim.parties);
  const others = found.some(
    (other) => other.thing && related(other.thing.kind, thing.kind) && partyKey(other.claim.parties) !== parties,
  );
  if (others) return thing;
  const alike = names.filter((name) => related(name.kind, thing.kind));
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
