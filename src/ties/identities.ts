/**
 * What is one thing under two names: what reviewers hold to be so, and bodies whose names in several languages we hold. Worked out anew from the judgements, so that taking one back takes the
 * two apart again, and so that the past is seen with what was held to be one then.
 */

import type { Judgement, TieKey } from '../model/evidence.ts';
import type { TieType } from '../model/tie-types.ts';
import { plainName } from './founding-key.ts';
import { baseOf, fullKey, labelOf } from './founding-key-parts.ts';
import { inForce } from './judgements/review-state.ts';
import { heldNames, type PartyNames, type ThingNames, thingNames } from './names/thing-names.ts';
import { typeRules } from './type-rules.ts';

/** The subject of every judgement on two things; they are few, and read together. */
export const sameSubject = 'same';

export interface Identities {
  /** How names of constructions, bodies and sites are compared. */
  readonly things: ThingNames;
  /** The name by which a document, town, body or person goes; its own where it is held to be no other. */
  of(ref: string): string;
  /** All names of the thing, sorted; its own alone where it has one. */
  namesOf(ref: string): readonly string[];
  /** True where the last word on two documents, towns, bodies or people is that they are two. */
  apart(a: string, b: string): boolean;
  /** True where the last word on it and some other is that they are two. */
  parted(ref: string): boolean;
  /** The founding key that evidence on a key as recorded bears on. */
  keyOf(recorded: string): string;
  /** The key of the tie that evidence of a type on a key (as `keyOf` gives it) adds to. */
  tieKeyOf(type: TieType, key: string): string;
  /** Keys whose ties are joined to those of a key, of whatever type. */
  joinedTo(key: string): readonly string[];
}

/** Names that are held to be one, each group with the name it goes by. */
interface Groups {
  readonly size: number;
  root(name: string): string;
  all(name: string): readonly string[];
}

/** Joins names, pair by pair: the first goes by the name of the second, with all that went by it. */
function grouped(pairs: readonly (readonly [string, string])[]): Groups {
  const roots = new Map<string, string>();
  const members = new Map<string, readonly string[]>();
  const root = (name: string): string => roots.get(name) ?? name;
  const all = (name: string): readonly string[] => members.get(root(name)) ?? [name];
  for (const [name, into] of pairs) {
    const [from, to] = [root(name), root(into)];
    if (from === to) continue;
    members.set(to, [...all(to), ...all(from)].sort());
    for (const member of all(from)) roots.set(member, to);
    roots.set(from, to);
  }
  return { size: roots.size, root, all };
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ~ ');

/** The last judgement in force on each pair, in the order they were made. */
function decided(judgements: readonly Judgement[]): readonly (Judgement & { readonly into: string })[] {
  const last = new Map<string, Judgement & { readonly into: string }>();
  for (const judgement of inForce(judgements)) {
    const { into } = judgement;
    if (into === undefined) continue;
    const pair = pairOf(judgement.target, into);
    last.delete(pair);
    last.set(pair, { ...judgement, into });
  }
  return [...last.values()];
}

/** The bodies that go by several of the names we hold. */
const heldBodies = heldNames.flatMap(([first = '', ...others]) =>
  others.map((other) => [`body:${plainName(other)}`, `body:${plainName(first)}`] as const),
);

/** No person has held two things to be one. */
export const noIdentities: Identities = identitiesOf([]);

/**
 * What the judgements on two things add up to; others among them say nothing here. `partyNames` says what parties are called, which
 * is left out where names are compared.
 */
export function identitiesOf(judgements: readonly Judgement[], partyNames?: PartyNames): Identities {
  const things = thingNames(partyNames);
  const all = decided(judgements);
  const made = all.filter(({ act }) => act === 'merge');
  const parted = new Set(all.flatMap(({ act, target, into }) => (act === 'split' ? [pairOf(target, into)] : [])));
  const split = new Set(all.flatMap(({ act, target, into }) => (act === 'split' ? [target, into] : [])));
  const names = grouped([
    ...heldBodies.filter(([name, into]) => !parted.has(pairOf(name, into))),
    ...made.filter(({ ties }) => !ties).map(({ target, into }) => [target, into] as const),
  ]);
  const keyOf = (recorded: string): string => {
    const base = baseOf(recorded);
    const known = base.startsWith('body:')
      ? names.root(base)
      : [...new Set(base.split('~').map((party) => names.root(party)))].sort().join('~');
    return fullKey(known, labelOf(recorded));
  };
  // Ties are known by their keys; a town or body held to be another since then carries its ties along.
  const pairs = made.flatMap(({ ties }) => (ties ? [ties] : []));
  const named = ({ type, key }: TieKey): string => {
    const [base, label] = [baseOf(key), labelOf(key)];
    // Written down before names were compared by what they say.
    const says =
      label === null || typeRules[type].knownBy !== 'construction' ? null : things.compared(label, base.split('~'));
    return `${type} ${keyOf(fullKey(base, says ?? label))}`;
  };
  const ties = grouped(pairs.map(([from, into]) => [named(from), named(into)]));
  const bases = grouped(pairs.map(([from, into]) => [baseOf(keyOf(from.key)), baseOf(keyOf(into.key))]));
  return {
    things,
    of: (ref) => names.root(ref),
    namesOf: (ref) => names.all(ref),
    apart: (a, b) => parted.size > 0 && parted.has(pairOf(a, b)),
    parted: (ref) => split.has(ref),
    keyOf,
    tieKeyOf: (type, key) => (ties.size === 0 ? key : ties.root(`${type} ${key}`).slice(type.length + 1)),
    joinedTo: (key) => (bases.size === 0 ? [] : bases.all(baseOf(keyOf(key)))),
  };
}
