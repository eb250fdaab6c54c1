/**
 * What two readings of one text have in common, told and never merged: a claim of the rules and one of a language model agree where they
 * have the type and the first-level units or countries of their parties in common and their words overlap.
 */
import type { Span } from './code-points.ts';
import { type PartyRef, unitOf } from './place.ts';
import { isModelRule } from './reader-kinds.ts';

/** Who has a claim: both readings, the rules alone, the model alone. */
export const agreements = ['both', 'rules', 'model'] as const;
export type Agreement = (typeof agreements)[number];

/** What of a claim is compared. */
interface Compared {
  readonly id: string;
  readonly type: string;
  readonly parties: readonly PartyRef[];
  readonly rule: string;
  readonly evidence: Span;
}

const unitsOf = (parties: readonly PartyRef[]): string => [...new Set(parties.map(unitOf))].sort().join(' ');

const agree = (a: Compared, b: Compared): boolean =>
  a.type === b.type &&
  a.evidence.start < b.evidence.end &&
  b.evidence.start < a.evidence.end &&
  unitsOf(a.parties) === unitsOf(b.parties);

/** Who has each of the claims of one text that both have read, by its id. */
export function agreementsOf(claims: readonly Compared[]): ReadonlyMap<string, Agreement> {
  const [model, rules] = [
    claims.filter(({ rule }) => isModelRule(rule)),
    claims.filter(({ rule }) => !isModelRule(rule)),
  ];
  const told = (own: readonly Compared[], others: readonly Compared[], alone: Agreement): [string, Agreement][] =>
    own.map((claim) => [claim.id, others.some((other) => agree(claim, other)) ? 'both' : alone]);
  return new Map([...told(rules, model, 'rules'), ...told(model, rules, 'model')]);
}
