/** "The bridge", "this agreement": one told of before, and with it the parties it was told of. */

import type { TieType } from '../../model/tie-types.ts';
import type { PartyMention } from '../structure/party-mention.ts';
import { type Act, kindMeant } from './act.ts';
import { canTie } from './pairing.ts';
import type { Scene } from './scenes.ts';
import { typesThatAre } from './type-traits.ts';

/** The parties that each kind of tie was last told of; filled as the text is read. */
export type Told = Map<TieType, readonly PartyMention[]>;

/** Kinds whose words do not mean one thing told before: goods, students, help. */
const loose = typesThatAre('loose');
const definite = /(?:^|[\s"“(])(?:the|this|that|these|those|its|their|both)\s(?:\p{L}+[\s-]){0,2}$/iu;
/** How far before a trigger the word that points back may stand, in characters. */
const reach = 36;

/** The parties of the one told before that an act points back to; null where it points to none, or its sentence names others. */
export function partiesToldBefore(act: Act, scene: Scene, told: Told, text: string): readonly PartyMention[] | null {
  const kind = kindMeant(act);
  const before = told.get(kind);
  if (!before || loose.includes(kind) || !canTie(before)) return null;
  if (!definite.test(text.slice(Math.max(0, act.trigger.start - reach), act.trigger.start))) return null;
  const others = scene.parties.some((p) => !p.venue && !before.some((b) => b.unit === p.unit || b.country === p.unit));
  return others ? null : before;
}
