/**
 * Which of the kinds that a clause names are told of: the most specific. A document that is the vehicle of something
 * else, the fields that an agreement lists, the forum where a thing was signed are no ties of their own.
 */

import type { Span } from '../../model/code-points.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { Act, KindsNamed } from './act.ts';
import { leaveOutMeans, oneOfVague, weighBond } from './chinese-acts.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { typesThatAre } from './type-traits.ts';
import { isChinese } from './words-for-ties.ts';

/** What a kind leaves no room for in its clause. */
const swallows: Readonly<Record<TieType, readonly TieType[]>> = {
  twinning: ['agreement', 'cooperation', 'exchange'],
  agreement: ['cooperation', 'trade', 'exchange', 'investment', 'infrastructure', 'assistance'],
  mobility: ['exchange', 'infrastructure', 'trade', 'cooperation'],
  assistance: ['twinning', 'trade', 'cooperation', 'exchange', 'visit', 'infrastructure'],
  body: ['cooperation', 'trade', 'forum', 'exchange'],
  visit: ['cooperation', 'exchange'],
  forum: ['cooperation', 'exchange', 'trade'],
  infrastructure: ['cooperation', 'trade'],
  investment: ['cooperation'],
  trade: ['cooperation'],
  exchange: ['cooperation'],
  restriction: [],
  cooperation: [],
};
const swallowing = Object.entries(swallows) as [TieType, readonly TieType[]][];
/** Kinds that a mere contract is the vehicle of. */
const specific = typesThatAre('by-contract');
/** Kinds that a clause may merely list as fields of something wider. */
const topics = typesThatAre('topic');
/** Kinds that such fields are topics of. */
const wide = typesThatAre('wide');
/** So many fields make a list. */
const listed = 3;
/** How far before a forum the word stands that makes it a mere occasion. */
const besideForum = 30;
/** The characters of 备忘录, 意向书. */
const titleOfPaper = 3;

/** Takes out of the kinds that a clause names those that it does not tell of; `before` are the acts of its sentence so far. */
export function leaveMostSpecific(
  kinds: KindsNamed,
  before: readonly Act[],
  complete: boolean,
  scene: Scene,
  clause: Span,
  text: string,
): void {
  const chinese = isChinese(text, clause);
  leaveOutTopics(kinds, before, complete, scene, clause);
  // A sitting of a standing body is a visit too.
  const session = within(cuesOfKind(scene, 'session'), clause)[0];
  if (session && kinds.get('body')?.strong && !kinds.has('visit')) kinds.set('visit', { ...session, strong: true });
  // "Met", "came to" are visits of officials only where an office is named.
  if (isVague(kinds, 'visit') && cuesOfKind(scene, 'offices').length === 0) kinds.delete('visit');
  if (isOnFriendlyTies(kinds)) kinds.delete('twinning');
  if (chinese) leaveOutMeans(kinds, scene, clause, text);
  // An office or a consulate in passing: only one that somebody founds is a tie.
  else if (isVague(kinds, 'body') && within(cuesOfKind(scene, 'founding'), clause).length === 0) kinds.delete('body');
  // A contract for goods or for a plant is the vehicle of that.
  if (isVague(kinds, 'agreement') && specific.some((t) => kinds.get(t)?.strong)) kinds.delete('agreement');
  leaveOutSwallowed(kinds);
  if (kinds.size > 1 && isOccasion(kinds, scene)) kinds.delete('forum');
  if (chinese) {
    weighBond(kinds, clause, text);
    oneOfVague(kinds);
  }
}

const isVague = (kinds: KindsNamed, type: TieType): boolean => kinds.get(type)?.strong === false;

/** Fields that an agreement, a visit or the like lists, or that go on with the act before. */
function leaveOutTopics(
  kinds: KindsNamed,
  before: readonly Act[],
  complete: boolean,
  scene: Scene,
  clause: Span,
): void {
  if (isList(scene, clause) && (kinds.has('cooperation') || kinds.has('visit') || kinds.has('agreement')))
    for (const topic of topics) if (!kinds.get(topic)?.strong || kinds.has('cooperation')) kinds.delete(topic);
  // A field named in a clause without two sides of its own is a topic of the act before it.
  const goesOn = before.length > 0 && !hasSides(scene, clause);
  if (goesOn || (!complete && before.some((a) => wide.includes(a.type))))
    for (const topic of topics) if (isVague(kinds, topic)) kinds.delete(topic);
}

const isList = (scene: Scene, clause: Span): boolean =>
  new Set(within(cuesOfKind(scene, 'field'), clause).map((c) => c.value)).size >= listed;

/** True where a clause names a party, or both sides at once. */
const hasSides = (scene: Scene, clause: Span): boolean =>
  within(scene.parties, clause).length > 0 ||
  within(cuesOfKind(scene, 'bothSides'), clause).length > 0 ||
  within(cuesOfKind(scene, 'here'), clause).length > 0;

/** A memorandum "on friendly ties" makes nobody twins: its title alone speaks of friendship. */
function isOnFriendlyTies(kinds: KindsNamed): boolean {
  const twins = kinds.get('twinning');
  const paper = kinds.get('agreement');
  if (!twins || !paper) return false;
  const gap = paper.start - twins.end;
  return gap >= 0 && gap <= 1 && paper.end - paper.start === titleOfPaper;
}

function leaveOutSwallowed(kinds: KindsNamed): void {
  for (const [type, others] of swallowing) {
    const holder = kinds.get(type);
    if (!holder || kinds.size === 1) continue;
    for (const other of others) {
      const swallowed = kinds.get(other);
      if (swallowed && (holder.strong || !swallowed.strong)) kinds.delete(other);
    }
  }
}

/** "Signed on the fringes of a fair": where a thing was done is not what was done. */
function isOccasion(kinds: KindsNamed, scene: Scene): boolean {
  const forum = kinds.get('forum');
  return (
    forum !== undefined &&
    cuesOfKind(scene, 'aside').some((c) => c.end <= forum.start && forum.start - c.end <= besideForum)
  );
}
