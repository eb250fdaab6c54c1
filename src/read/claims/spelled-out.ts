/**
 * An umbrella and its members: "Polish partners suspended their agreements with Kaliningrad. The city had worked with
 * Gdańsk, Gdynia, …": the next sentence spells out whom the country's name stood for.
 */
import type { TieType } from '../../model/codebook.ts';
import type { Act } from './acts.ts';
import { partiesInScope } from './pairing.ts';
import type { PartyMention } from './party-mentions.ts';
import type { Scene } from './scenes.ts';

/** Kinds that are told of several partners at once. */
const plural: readonly TieType[] = ['twinning', 'restriction', 'agreement', 'assistance'];

/** The parties with a country replaced by its members, where the next scene lists two or more of them. */
export function spelledOut(parties: readonly PartyMention[], act: Act, next: Scene | null): readonly PartyMention[] {
  if (!next || !plural.includes(act.type) || next.block === 'caption' || next.block === 'related') return parties;
  const centre = parties.find((p) => p.scale === 'centre');
  const others = parties.filter((p) => p !== centre);
  if (!centre || others.length === 0 || others.some((p) => p.scale === 'centre')) return parties;
  const members = partiesInScope(next.parties).filter((p) => p.country === centre.country && p.scale !== 'centre');
  const elsewhere = next.parties.some(
    (p) => p.country !== centre.country && !others.some((o) => o.country === p.country),
  );
  return members.length >= 2 && !elsewhere ? [...others, ...members] : parties;
}
