/**
 * How likely a claim is right, and whether that is enough for it to stand. For now the score is a curve over the points that speak for
 * the claim: one half at the bar, nine tenths two points above it.
 */

import type { Span } from '../../model/code-points.ts';
import type { PartyRef } from '../../model/place.ts';
import type { Claim } from '../../model/reading.ts';
import type { PartyMention } from '../structure/party-mention.ts';

/** Scores from here on are strict. */
export const strictFrom = 0.5;

/** The score of a claim that has so many points where `bar` are needed. */
export function scoreOfClaim(points: number, bar: number): Pick<Claim, 'score' | 'strict'> {
  const score = Math.round(100 / (1 + Math.exp(bar - points))) / 100;
  return { score, strict: score >= strictFrom };
}

/** Those of the parties that no word of the sentence names. */
export function carriedFrom(
  parties: readonly PartyRef[],
  mentions: readonly PartyMention[],
  sentence: Span,
): readonly PartyRef[] {
  const here = mentions.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  return parties.filter((party) => !here.some((mention) => mention.party === party));
}
