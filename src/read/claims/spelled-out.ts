/**
 * An umbrella and its members: "Polish partners suspended their agreements with Kaliningrad. The city had worked with
 * Gdańsk, Gdynia, …": the next sentence spells out whom the country's name stood for.
 */

import type { PartyMention } from '../structure/party-mention.ts';
import type { Act } from './act.ts';
import { partiesInScope } from './pairing.ts';
import type { Scene } from './scenes.ts';
import { typesThatAre } from './type-traits.ts';

/** Kinds that are told of several partners at once. */
const plural = typesThatAre('plural');

/** True where the first two members stand in a list, not merely in one sentence. */
function isList([a, b]: readonly PartyMention[], text: string): boolean {
  const gap = a && b ? text.slice(a.end, b.start) : '';
  return gap.length <= 30 && /[,，、;；]|\s(?:and|и)\s|[和与及]/u.test(gap);
}

/** The parties with a country replaced by its members, where one of the next scenes lists two or more of them. */
export function spelledOut(
  parties: readonly PartyMention[],
  act: Act,
  next: readonly Scene[],
  text: string,
): readonly PartyMention[] {
  if (!plural.includes(act.type)) return parties;
  const centre = parties.find((p) => p.scale === 'centre');
  const others = parties.filter((p) => p !== centre);
  if (!centre || others.length === 0 || others.some((p) => p.scale === 'centre')) return parties;
  for (const scene of next) {
    if (scene.block === 'caption' || scene.block === 'related') break;
    const elsewhere = scene.parties.some(
      (p) => p.country !== centre.country && !others.some((o) => o.country === p.country),
    );
    if (elsewhere) break;
    const members = partiesInScope(scene.parties).filter((p) => p.country === centre.country && p.scale !== 'centre');
    if (members.length >= 2 && isList(members, text)) return [...others, ...members];
  }
  return parties;
}
